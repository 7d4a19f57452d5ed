import { beforeAll, expect, it } from 'vitest'
import { ANYONE, type Staff, SYSTEM } from '@/kernel/actor'
import { find } from '@/modules/search/queries/find'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { documentImports } from '../queries/document-imports'
import { documentPage } from '../queries/document-page'
import { importDocuments } from './import-documents'
import { setValidity } from './set-validity'
import { undoImport } from './undo-import'

let minute = 0
/** Each load in a minute of its own. */
const clock = { now: () => new Date(Date.UTC(2026, 4, 11, 2, minute)) }
const keeper: Staff = {
  kind: 'staff',
  id: newId(),
  name: '文库甲',
  adminRole: null,
  posts: [{ departmentId: newId(), role: 'library_keeper' }],
}
const LAW = { status: '有效', statusBasis: 'checked', date: '2020-01-01' }

function load(rows: Record<string, unknown>[]) {
  minute += 1
  const open = async function* () {
    yield rows.map((row) => `${JSON.stringify({ ...LAW, ...row })}\n`).join('')
  }
  return importDocuments(SYSTEM, { open, onProgress: () => undefined }, clock)
}

const pageOf = async (sourceId: string) =>
  documentPage((await db.document.findUniqueOrThrow({ where: { sourceId } })).id, clock)
const newest = async () => (await documentImports(keeper))[0]?.id ?? ''

beforeAll(async () => {
  await load([
    { id: 'u-1', title: '渡口条例', body: '第一条　原来的文字。' },
    { id: 'u-2', title: '码头条例', body: '第一条　原来的文字。' },
  ])
})

it('new documents are withdrawn and updated ones show the edition before; the same file brings it back', async () => {
  const second = [
    { id: 'u-1', title: '渡口条例', body: '第一条　错误的文字。', status: '已废止' },
    { id: 'u-3', title: '栈桥条例', body: '第一条　错误的文字。' },
  ]
  expect(await load(second)).toMatchObject({ value: { created: 1, updated: 1 } })
  const importId = await newest()
  expect(await undoImport(keeper, { importId, reason: ' ' }, clock)).toMatchObject({
    refusal: { code: 'disclosure.reason-required', field: 'reason' },
  })
  const stranger: Staff = { ...keeper, posts: [{ departmentId: newId(), role: 'publisher' }] }
  for (const who of [stranger, SYSTEM, ANYONE])
    expect(await undoImport(who, { importId, reason: '文件有误' }, clock)).toMatchObject({ ok: false })

  expect(await undoImport(keeper, { importId, reason: '文件有误' }, clock)).toEqual({
    ok: true,
    value: { undone: 2, leftAlone: 0 },
  })
  expect(await pageOf('u-3')).toMatchObject({ state: 'withdrawn', reason: '文件有误' })
  const back = await pageOf('u-1')
  expect(back).toMatchObject({ state: 'published', validity: 'in_force', edition: { number: 1 } })
  expect(back?.state === 'published' && back.edition.bodyHtml).toContain('原来的文字')
  expect((await find('栈桥条例')).items.map(({ title }) => title)).not.toContain('栈桥条例')
  expect(await undoImport(keeper, { importId, reason: '文件有误' }, clock)).toMatchObject({
    refusal: { code: 'disclosure.import-undone' },
  })

  expect(await load(second)).toMatchObject({ value: { created: 0, updated: 2, rejected: [] } })
  expect(await pageOf('u-3')).toMatchObject({ state: 'published', edition: { number: 2 } })
  await undoImport(keeper, { importId: await newest(), reason: '仍有误' }, clock)
  expect(await pageOf('u-3')).toMatchObject({ state: 'withdrawn', reason: '仍有误' })
  expect(await pageOf('u-1')).toMatchObject({ validity: 'in_force', edition: { number: 1 } })
})

it('what a keeper decided is neither taken back nor written over by the next load', async () => {
  await load([{ id: 'u-4', title: '桥梁条例', body: '第一条　……' }])
  const importId = await newest()
  const { currentEditionId } = await db.document.findUniqueOrThrow({ where: { sourceId: 'u-4' } })
  const change = {
    editionId: currentEditionId ?? '',
    expectedVersion: 0,
    validity: 'repealed',
    reason: '清理',
  } as const
  expect(await setValidity(keeper, change, clock)).toMatchObject({ ok: true })
  expect(await load([{ id: 'u-4', title: '桥梁条例', body: '第一条　……' }])).toMatchObject({ value: { unchanged: 1 } })
  expect(await pageOf('u-4')).toMatchObject({ validity: 'repealed' })

  const corrected = { id: currentEditionId ?? '' }
  await db.edition.update({ where: corrected, data: { publisherId: keeper.id } })
  expect(await load([{ id: 'u-4', title: '桥梁条例', body: '第一条　别的文字' }])).toMatchObject({
    value: { updated: 0, rejected: [{ reason: 'it was corrected here' }] },
  })
  await db.edition.update({ where: corrected, data: { publisherId: null } })
  await load([{ id: 'u-4', title: '桥梁条例', body: '第一条　更新的文字' }])
  expect(await undoImport(keeper, { importId, reason: '文件有误' }, clock)).toMatchObject({
    value: { undone: 0, leftAlone: 1 },
  })
})
