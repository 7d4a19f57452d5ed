import { expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { find } from '@/modules/search/queries/find'
import { db } from '@/platform/db'
import { BrokenJson } from '@/platform/json-items'
import { documentPage } from '../queries/document-page'
import { feedEntries } from '../queries/feed-entries'
import { newestDocuments } from '../queries/published-documents'
import { importDocuments } from './import-documents'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }

const row = (id: string, title: string, more: Record<string, unknown> = {}) => ({
  id,
  title,
  issuer: '国务院',
  docNumber: '国务院令第412号',
  date: '2016-02-06',
  effectiveDate: null,
  category: '行政法规',
  subcategory: null,
  status: '有效',
  statusBasis: 'repo-db',
  promulgation: '2004年6月29日 国务院令第412号公布',
  body: '第一章 总则\n\n第一条 为了<规范>供水，制定本条例。\n第二条 本条例适用于水价。',
  attachments: [],
  sourceUrl: null,
  titleDerived: false,
  ...more,
})

const load = (rows: unknown[] | string, onProgress: (done: number, total: number) => void = () => {}) => {
  const text = typeof rows === 'string' ? rows : `${rows.map((one) => JSON.stringify(one)).join('\n')}\n`
  async function* open() {
    yield text
  }
  return importDocuments(SYSTEM, { open, onProgress }, clock)
}

const counts = (created: number, updated = 0, unchanged = 0) => ({
  ok: true,
  value: { created, updated, unchanged, rejected: [] },
})

const pageOf = async (sourceId: string) => {
  const { id } = await db.document.findUniqueOrThrow({ where: { sourceId } })
  const page = await documentPage(id)
  if (page?.state !== 'published') throw new Error('not public')
  return page
}

it('makes a published document of each row, with what the row says and nothing else, found at once', async () => {
  expect(await load([row('w-1', '城市供水条例', { sourceUrl: 'https://example.cn/1?a=1&b=2' })])).toEqual(counts(1))
  const page = await pageOf('w-1')
  expect(page.document).toMatchObject({ ownerDepartmentId: null, validity: 'in_force', state: 'published' })
  expect(page.edition).toMatchObject({ kind: 'law', docNo: '国务院令第412号', signedOn: '2016-02-06', category: null })
  expect(page.edition.bodyHtml.replaceAll('\n', '')).toBe(
    '<blockquote><p>2004年6月29日 国务院令第412号公布</p></blockquote><h2>第一章 总则</h2>' +
      '<p>第一条 为了&lt;规范&gt;供水，制定本条例。</p><p>第二条 本条例适用于水价。</p>' +
      '<p>来源：<a href="https://example.cn/1?a=1&amp;b=2">https://example.cn/1?a=1&amp;b=2</a></p>',
  )
  expect(page.column?.slug).toBe('library')
  expect((await find('城市供水')).items[0]?.title).toBe('城市供水条例')
})

it('says nothing of what a row does not know', async () => {
  const bare = row('w-2', '节约用水办法', { issuer: null, docNumber: null, date: null, statusBasis: 'assumed' })
  await load([bare])
  expect((await pageOf('w-2')).document.validity).toBe('unknown')
  expect((await pageOf('w-2')).edition).toMatchObject({ issuerName: '', docNo: '', signedOn: null })
})

it('changes nothing the second time, and makes a new edition of a row that changed', async () => {
  const first = row('w-3', '取水许可条例')
  await load([first])
  expect(await load([first])).toEqual(counts(0, 0, 1))
  expect(await load([{ ...first, body: '第一条 重新写过。' }])).toEqual(counts(0, 1))
  const page = await pageOf('w-3')
  expect(page.edition.number).toBe(2)
  expect(page.editions.map(({ number }) => number)).toEqual([2, 1])
  expect((await find('重新写过')).items[0]?.title).toBe('取水许可条例')
})

it('leads from a version out of force to the one in force', async () => {
  const newer = row('w-4', '中华人民共和国水法', { date: '2016-07-02' })
  const older = row('w-5', '水法', { date: '2002-08-29', status: '已被修订', statusBasis: 'newer-version-in-corpus' })
  await load([older, newer])
  const page = await pageOf('w-5')
  expect(page.document.validity).toBe('superseded')
  expect(page.supersededBy?.title).toBe('中华人民共和国水法')
})

it('names each row it does not take, by line and reason, and takes the others', async () => {
  const good = JSON.stringify(row('w-6', '防洪条例'))
  const lines = [
    good,
    'not json',
    good,
    JSON.stringify(row('w-7', '', { title: '' })),
    JSON.stringify(row('w-8', '坏日期', { date: '2024-02-31' })),
    JSON.stringify(row('w-9', '没有正文', { body: ' ' })),
    JSON.stringify(row('w-9', '错的类型', { body: 7, issuer: [], attachments: ['a', {}], date: undefined, id: null })),
    '"not a row"',
  ]
  expect(await load(`${lines.join('\n')}\n`)).toEqual({
    ok: true,
    value: {
      created: 1,
      updated: 0,
      unchanged: 0,
      rejected: [
        { line: 2, name: '', reason: 'it is not valid JSON' },
        { line: 3, name: '防洪条例', reason: 'it stands twice in this file' },
        { line: 4, name: '', reason: 'title: it has no title' },
        { line: 5, name: '坏日期', reason: 'date: there is no such day' },
        { line: 6, name: '没有正文', reason: 'body: it has no text' },
        {
          line: 7,
          name: '错的类型',
          reason:
            'id: it is not a text; body: it is not a text; issuer: it is not a text; attachments.1: it is not a text',
        },
        { line: 8, name: '', reason: 'it is not an object' },
      ],
    },
  })
})

it('takes nothing of a file that is cut off, and nothing when it is interrupted', async () => {
  const text = JSON.stringify(row('w-10', '半个文件'))
  await expect(load(`${text}\n${text.slice(0, 50)}`)).rejects.toThrow(BrokenJson)
  await expect(
    load([row('w-10', '半个文件')], () => {
      throw new Error('the power failed')
    }),
  ).rejects.toThrow('the power failed')
  expect(await db.document.count({ where: { sourceId: 'w-10' } })).toBe(0)
  expect((await find('半个文件')).items).toEqual([])
})

it('keeps the library out of the news and of the general feed', async () => {
  expect(await newestDocuments({ ownOnly: true }, 5)).toEqual([])
  expect(await feedEntries(null)).toEqual([])
})

it('is an act at the machine, of nobody who signs in', async () => {
  async function* open() {
    yield ''
  }
  expect(await importDocuments(ANYONE, { open, onProgress: () => {} }, clock)).toMatchObject({ ok: false })
})
