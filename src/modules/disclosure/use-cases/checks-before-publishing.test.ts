import { beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { identityCheckCharacter } from '@/kernel/identity-number'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { aNewsroom, aNotice, aPublishedNotice, aSubmittedNotice, type Newsroom } from '@/testing/editions'
import { aPdf } from '@/testing/pdf-file'
import type { EditionContent } from '../domain/document'
import { fileAddress } from '../domain/file'
import { editorialEdition } from '../queries/editorial-edition'
import { addFile } from './add-file'
import { publishEdition } from './publish-edition'
import { reviseDocument } from './revise-document'
import { saveDraft } from './save-draft'
import { scheduleEdition } from './schedule-edition'
import { startDocument } from './start-document'
import { submitEdition } from './submit-edition'
import { writeColumn } from './write-column'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
const first17 = '32068219900101123'
const ID = first17 + identityCheckCharacter(first17)
let room: Newsroom

beforeAll(async () => {
  room = await aNewsroom('0803')
})

const requestOf = ({ id, version }: { id: string; version: number }) => ({ editionId: id, expectedVersion: version })
const publishing = (edition: { id: string; version: number }, warningReason = '') => ({
  ...requestOf(edition),
  secrecyReviewed: true,
  warningReason,
})
const codesOf = async (id: string) => (await editorialEdition(room.editor, id, clock))?.findings.map(({ code }) => code)

it('an error is refused at handing in, at publishing and at setting a time, and shown before', async () => {
  const content = aNotice(room, { bodyHtml: `<p>王伟，${ID}</p><h2></h2><p>见<a href="/services/none">指南</a></p>` })
  const draft = await startDocument(room.editor, { departmentId: room.departmentId, content }, clock)
  if (!draft.ok) throw new Error(draft.refusal.code)
  expect(await codesOf(draft.value.id)).toEqual(expect.arrayContaining(['identity-number', 'link-dead']))
  const refused = { refusal: { code: 'disclosure.checks-failed' } }
  expect(await submitEdition(room.editor, requestOf(draft.value), clock)).toMatchObject(refused)

  const submitted = await aSubmittedNotice(room, { signedOn: '2026-05-12' }, clock)
  expect(await codesOf(submitted.id)).toEqual(['signed-in-future'])
  expect(await publishEdition(room.publisher, publishing(submitted, '已核对'), clock)).toMatchObject(refused)
  const at = (day: string) => ({ ...publishing(submitted), publishAt: new Date(`${day}T02:00:00Z`) })
  expect(
    await scheduleEdition(room.publisher, at('2026-05-11'), { now: () => new Date('2026-05-11T01:00:00Z') }),
  ).toMatchObject(refused)
  expect(await scheduleEdition(room.publisher, at('2026-05-12'), clock), 'signed by then').toMatchObject({ ok: true })
})

it('a warning asks for a reason, which goes on record without a word of the text', async () => {
  const older = await aPublishedNotice(room, { title: '旧通知', docNo: '皋政办[2026]88号' }, clock)
  const bodyHtml = '<p>值班手机 13800001234</p>'
  const submitted = await aSubmittedNotice(
    room,
    { docNo: '皋政办〔2026〕88号', bodyHtml, formedOn: '2026-03-02' },
    clock,
  )
  expect(await codesOf(submitted.id)).toEqual(['published-late', 'doc-no-taken', 'mobile-number'])
  expect(await publishEdition(room.publisher, publishing(submitted, ' '), clock)).toMatchObject({
    refusal: { code: 'disclosure.warning-reason-required', field: 'warningReason' },
  })
  const published = await publishEdition(room.publisher, publishing(submitted, '对外值班手机'), clock)
  expect(published).toMatchObject({ ok: true })
  const view = await editorialEdition(room.publisher, submitted.id, clock)
  expect(view?.findings, 'what is public is not checked again').toEqual([])
  const detail = { warnings: 'published-late doc-no-taken mobile-number', reason: '对外值班手机' }
  expect(view?.events[0]).toMatchObject({ type: 'edition.published', detail })
  const audited = await db.auditEntry.findFirst({
    where: { subjectId: submitted.documentId, action: 'edition.published' },
  })
  expect(audited?.detail).toMatchObject(detail)
  expect(older.docNo).toBe('皋政办〔2026〕88号')
})

it('a link within the city is looked up, in whatever way it is written', async () => {
  const there = await aPublishedNotice(room, {}, clock)
  const hidden = await aSubmittedNotice(room, {}, clock)
  const origin = new URL(env.PUBLIC_URL).origin
  const good = ['/', '/en/documents', `/documents/${there.documentId}`, `${origin}/columns/notices-0803`]
  const bad = [`/documents/${hidden.documentId}`, `${origin}/columns/none`, '/departments/9999', '/old/a.jsp']
  const asText = (hrefs: string[]) => hrefs.map((href) => `<p><a href="${href}">见</a></p>`).join('')
  const bodyHtml = `${asText([...good, ...bad])}<p><a href="https://www.gov.cn/none">外</a></p>`
  const content = aNotice(room, { bodyHtml })
  const draft = await startDocument(room.editor, { departmentId: room.departmentId, content }, clock)
  const view = draft.ok ? await editorialEdition(room.editor, draft.value.id, clock) : null
  expect(view?.findings.map(({ code, words }) => `${code} ${words}`)).toEqual(bad.map((href) => `link-dead 见 ${href}`))
})

it('a text may lead to its own page, which will be there, and a file is looked at by its name', async () => {
  const draft = await startDocument(room.editor, { departmentId: room.departmentId, content: aNotice(room) }, clock)
  if (!draft.ok) throw new Error(draft.refusal.code)
  const { id: editionId, documentId } = draft.value
  const bodyHtml = `<p><a href="/documents/${documentId}">本文</a> <a href="/documents/${documentId}/editions/7">旧</a></p>`
  const content = aNotice(room, { bodyHtml })
  expect(await saveDraft(room.editor, { ...requestOf(draft.value), content }, clock)).toMatchObject({ ok: true })
  const file = { editionId, kind: 'attachment', name: '13800001234.pdf', bytes: aPdf() } as const
  expect(await addFile(room.editor, file)).toMatchObject({ ok: true })
  const view = await editorialEdition(room.editor, editionId, clock)
  expect(view?.findings.map(({ code, words }) => `${code} ${words}`)).toEqual([
    `link-dead 旧 /documents/${documentId}/editions/7`,
    'mobile-number 138****1234',
  ])
})

it('a later edition is not late again by the day on which the first was formed', async () => {
  const first = await aPublishedNotice(room, { formedOn: '2026-05-08' }, clock)
  const revised = await reviseDocument(room.editor, { editionId: first.id }, clock)
  if (!revised.ok) throw new Error(revised.refusal.code)
  const later = { now: () => new Date('2026-09-01T02:00:00Z') }
  const view = await editorialEdition(room.editor, revised.value.id, later)
  expect(view?.findings).toEqual([])
})

it('a file or a column leads somewhere only while readers reach it, or once this very text goes out with it', async () => {
  const put = async (content: Partial<EditionContent>, name: string) => {
    const draft = await startDocument(
      room.editor,
      { departmentId: room.departmentId, content: aNotice(room, content) },
      clock,
    )
    if (!draft.ok) throw new Error(draft.refusal.code)
    const file = await addFile(room.editor, { editionId: draft.value.id, kind: 'attachment', name, bytes: aPdf() })
    if (!file.ok) throw new Error(file.refusal.code)
    return { draft: draft.value, file: fileAddress(file.value.id) }
  }
  const other = await put({ title: '还没有发布的通知' }, '附件.pdf')
  const column = {
    slug: 'put-away',
    name: '停用栏目',
    nameEn: null,
    about: null,
    parentId: null,
    updateCycleDays: null,
  }
  await writeColumn(SYSTEM, { ...column, active: false })
  const { draft, file } = await put({}, '附件.pdf')
  const hrefs = [file, other.file, fileAddress(draft.id), '/columns/put-away', '/columns/notices-0803']
  const bodyHtml = hrefs.map((href) => `<p><a href="${href}">见</a></p>`).join('')
  const { version } = await db.edition.findUniqueOrThrow({ where: { id: draft.id } })
  const saving = { editionId: draft.id, expectedVersion: version, content: aNotice(room, { bodyHtml }) }
  expect(await saveDraft(room.editor, saving, clock)).toMatchObject({ ok: true })
  const view = await editorialEdition(room.editor, draft.id, clock)
  expect(view?.findings.map(({ words }) => words)).toEqual(hrefs.slice(1, 4).map((href) => `见 ${href}`))
})
