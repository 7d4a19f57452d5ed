import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { readBytes } from '@/platform/storage/content-store'
import { admin } from '@/testing/actors'
import { aNewsroom, aPublishedNotice, aSubmittedNotice, type Newsroom } from '@/testing/editions'
import { aPdf } from '@/testing/pdf-file'
import { aPhoto } from '@/testing/pictures'
import { addFile, removeFile } from '../use-cases/add-file'
import { publishEdition } from '../use-cases/publish-edition'
import { returnEdition } from '../use-cases/return-edition'
import { submitEdition } from '../use-cases/submit-edition'
import { withdrawDocument } from '../use-cases/withdraw-document'
import { writeColumn } from '../use-cases/write-column'
import { documentByReference } from './document-by-reference'
import { documentPage } from './document-page'
import { mappedDocuments } from './mapped-documents'
import { publicFile } from './public-file'
import { allColumns, publishedColumn, publishedColumns } from './published-columns'
import { publishedDocuments } from './published-documents'

const PDF = aPdf()
let room: Newsroom

beforeAll(async () => {
  room = await aNewsroom('0811')
})

const days = (count: number) =>
  Array.from({ length: count }, (_none, day) => ({ now: () => new Date(Date.UTC(2026, 2, 1 + day)) }))

it('lists what is public page by page, newest first, each once', async () => {
  for (const clock of days(7)) await aPublishedNotice(room, { title: `第 ${clock.now().getUTCDate()} 日的通知` }, clock)
  const first = await publishedDocuments({ columnIds: [room.columnId] }, undefined, 4)
  const second = await publishedDocuments({ columnIds: [room.columnId] }, first.next ?? '', 4)
  const seen = [...first.items, ...second.items]
  expect(first).toMatchObject({ total: 7, isMore: false })
  expect(seen).toHaveLength(7)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(7)
  expect(seen.map(({ publishedOn }) => publishedOn)).toEqual(
    seen
      .map(({ publishedOn }) => publishedOn)
      .toSorted()
      .toReversed(),
  )
  expect(second.next).toBeNull()
})

it('narrows by year, in Shanghai’s calendar, by issuer and by kind', async () => {
  const own = await aNewsroom('0812')
  const newYear = await aPublishedNotice(own, {}, { now: () => new Date('2025-12-31T16:30:00Z') })
  await aPublishedNotice(own, { kind: 'policy' }, { now: () => new Date('2025-12-31T15:30:00Z') })
  const ids = async (filter: Parameters<typeof publishedDocuments>[0]) =>
    (await publishedDocuments(filter)).items.map(({ id }) => id)
  expect(await ids({ issuerDepartmentId: own.departmentId, year: 2026 })).toEqual([newYear.documentId])
  expect(await ids({ issuerDepartmentId: own.departmentId, year: 2025 })).toHaveLength(1)
  expect(await ids({ issuerDepartmentId: own.departmentId, kinds: ['notice'] })).toEqual([newYear.documentId])
})

it('counts a column with those below it, and knows which one owes something new', async () => {
  const own = await aNewsroom('0813')
  await aPublishedNotice(own, {}, { now: () => new Date('2026-01-10T02:00:00Z') })
  const facts = { slug: 'above', name: '上级栏目', nameEn: null, about: null, parentId: null, updateCycleDays: null }
  const parent = await writeColumn(SYSTEM, { ...facts, sortOrder: 0, active: true })
  if (!parent.ok) throw new Error(parent.refusal.code)
  const child = (await allColumns()).find(({ slug }) => slug === 'notices-0813')
  if (!child) throw new Error('no column')
  const { id, version: expectedVersion, ...rest } = child
  const moved = { ...rest, id, expectedVersion, parentId: parent.value.id }
  expect(await writeColumn(admin('丁', 'system_admin'), moved)).toMatchObject({ ok: true })
  expect(await publishedColumn('above')).toMatchObject({
    column: { total: 1, updatedOn: '2026-01-10' },
    ids: [parent.value.id, id],
  })
  const owing = async (now: string) =>
    (await publishedColumns({ now: () => new Date(now) })).find(({ slug }) => slug === 'above')?.children[0]?.isOwing
  expect(await owing('2026-03-01T02:00:00Z')).toBe(false)
  expect(await owing('2026-09-01T02:00:00Z')).toBe(true)
})

it('lets only the system administrator make columns, under an address of their own', async () => {
  const facts = {
    name: '栏目',
    nameEn: null,
    about: null,
    parentId: null,
    updateCycleDays: null,
    sortOrder: 0,
    active: true,
  }
  expect(await writeColumn(room.publisher, { ...facts, slug: 'mine' })).toMatchObject({
    refusal: { code: 'disclosure.not-permitted' },
  })
  expect(await writeColumn(SYSTEM, { ...facts, slug: 'All' })).toMatchObject({
    refusal: { code: 'disclosure.slug-invalid' },
  })
  expect(await writeColumn(SYSTEM, { ...facts, slug: 'notices-0811' })).toMatchObject({
    refusal: { code: 'disclosure.slug-taken' },
  })
})

it('finds a document by its number in any brackets, and by its address', async () => {
  const notice = await aPublishedNotice(room, { docNo: '皋政发〔2026〕9号' })
  expect(await documentByReference('皋政发[2026]9号')).toBe(notice.documentId)
  expect(await documentByReference(`https://city.example/documents/${notice.documentId}`)).toBe(notice.documentId)
  expect(await documentByReference('皋政发〔1999〕9号')).toBeNull()
  expect((await mappedDocuments())[0]?.id).toBe(notice.documentId)
})

it('gives a file to anyone once its edition is public, to its newsroom before, and to nobody after a withdrawal', async () => {
  const submitted = await aSubmittedNotice(room)
  const back = await returnEdition(room.publisher, {
    editionId: submitted.id,
    expectedVersion: submitted.version,
    reason: '补附件',
  })
  if (!back.ok) throw new Error(back.refusal.code)
  const editionId = submitted.id
  const added = await addFile(room.editor, { editionId, kind: 'attachment', name: '../附件‮1.pdf', bytes: PDF })
  if (!added.ok) throw new Error(added.refusal.code)
  expect(added.value).toMatchObject({ fileName: '附件1.pdf', mediaType: 'application/pdf' })
  expect(await publicFile(ANYONE, added.value.id)).toBeNull()
  expect(await publicFile(room.publisher, added.value.id)).not.toBeNull()

  const again = await submitEdition(room.editor, { editionId, expectedVersion: back.value.version })
  if (!again.ok) throw new Error(again.refusal.code)
  const published = await publishEdition(room.publisher, {
    editionId,
    expectedVersion: again.value.version,
    secrecyReviewed: true,
    warningReason: '',
  })
  if (!published.ok) throw new Error(published.refusal.code)
  expect(await publicFile(ANYONE, added.value.id)).toMatchObject({ fileName: '附件1.pdf' })
  expect(await documentPage(submitted.documentId)).toMatchObject({ attachments: [{ id: added.value.id }] })
  expect(await removeFile(room.editor, { editionId, fileId: added.value.id })).toMatchObject({
    refusal: { code: 'disclosure.wrong-status' },
  })

  await withdrawDocument(room.publisher, { editionId, expectedVersion: published.value.version, reason: '有误' })
  expect(await publicFile(ANYONE, added.value.id)).toBeNull()
})

it.each([
  ['a page that calls itself PDF', 'a.pdf', Buffer.from('<html><script>1</script>')],
  ['a PDF with a script', 'a.pdf', aPdf({ root: '/OpenAction << /S /JavaScript /JS (1) >>' })],
  ['nothing', 'a.pdf', Buffer.alloc(0)],
])('takes no file that is %s', async (_what, name, bytes) => {
  const submitted = await aSubmittedNotice(room)
  await returnEdition(room.publisher, { editionId: submitted.id, expectedVersion: submitted.version, reason: '补附件' })
  const outcome = await addFile(room.editor, { editionId: submitted.id, kind: 'attachment', name, bytes })
  expect(outcome).toMatchObject({ ok: false, refusal: { field: 'file' } })
})

it('publishes a PDF that calls itself a picture as the PDF it is', async () => {
  const { id, version } = await aSubmittedNotice(room)
  await returnEdition(room.publisher, { editionId: id, expectedVersion: version, reason: '补附件' })
  const taken = await addFile(room.editor, { editionId: id, kind: 'attachment', name: '附件.png', bytes: PDF })
  expect(taken).toMatchObject({ ok: true, value: { fileName: '附件.pdf', mediaType: 'application/pdf' } })
})

it('publishes of a photograph the picture alone, no wider than a text', async () => {
  const { id, version } = await aSubmittedNotice(room)
  await returnEdition(room.publisher, { editionId: id, expectedVersion: version, reason: '补图' })
  const photo = await aPhoto(3_000, 2_400)
  const taken = await addFile(room.editor, { editionId: id, kind: 'image', name: '现场.png', bytes: photo })
  if (!taken.ok) throw new Error(taken.refusal.code)
  expect(taken.value.fileName).toBe('现场.jpg')
  const facts = await sharp(await readBytes(taken.value.storageKey)).metadata()
  expect(facts).toMatchObject({ format: 'jpeg', width: 1_600, height: 2_000 })
  expect(facts.exif).toBeUndefined()
})

it('counts whoever adds a file among those who may not publish', async () => {
  const both = { ...room.publisher, posts: [...room.editor.posts, ...room.publisher.posts] }
  const submitted = await aSubmittedNotice(room)
  const editionId = submitted.id
  const back = await returnEdition(room.publisher, { editionId, expectedVersion: submitted.version, reason: '补附件' })
  if (!back.ok) throw new Error(back.refusal.code)
  await addFile(both, { editionId, kind: 'attachment', name: 'a.pdf', bytes: PDF })
  const again = await submitEdition(room.editor, { editionId, expectedVersion: back.value.version })
  if (!again.ok) throw new Error(again.refusal.code)
  const asked = { editionId, expectedVersion: again.value.version, secrecyReviewed: true, warningReason: '' }
  expect(await publishEdition(both, asked)).toMatchObject({ refusal: { code: 'disclosure.own-edition' } })
})
