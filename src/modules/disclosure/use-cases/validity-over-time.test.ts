import { beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { aNewsroom, aNotice, aPublishedNotice, type Newsroom } from '@/testing/editions'
import { documentPage } from '../queries/document-page'
import { publishedDocuments } from '../queries/published-documents'
import { importDocuments } from './import-documents'
import { startDocument } from './start-document'
import { turnValidity } from './turn-validity'

const at = (day: string) => ({ now: () => new Date(`${day}T02:00:00Z`) })
const PUBLISHED = at('2026-11-02')
const RULE = { kind: 'normative', title: '如皋市公园管理办法', signedOn: '2026-11-01' } as const
let office: Newsroom

beforeAll(async () => {
  office = await aNewsroom('0821')
})

/** What the page, the lists and search say of a document on a day. */
async function shownOn(documentId: string, day: string) {
  await turnValidity(SYSTEM, at(day))
  const page = await documentPage(documentId, at(day))
  const { items } = await publishedDocuments({ columnIds: [office.columnId] }, undefined, 20, at(day))
  const entry = await db.$queryRaw<{ validity: string }[]>`
    SELECT validity FROM search_entries WHERE ref_id = ${documentId}`
  return [
    page?.state === 'published' && page.validity,
    items.find(({ id }) => id === documentId)?.validity,
    entry[0]?.validity,
  ]
}

const everywhere = (validity: string) => [validity, validity, validity]

describe('validity over time', () => {
  it('begins with the day of effect and ends with the last day, everywhere alike', async () => {
    const span = { effectiveOn: '2026-12-01', expiresOn: '2026-12-31' }
    const { documentId } = await aPublishedNotice(office, { ...RULE, ...span }, PUBLISHED)
    expect(await shownOn(documentId, '2026-11-30')).toEqual(everywhere('not_yet'))
    expect(await shownOn(documentId, '2026-12-01')).toEqual(everywhere('in_force'))
    expect(await shownOn(documentId, '2026-12-31')).toEqual(everywhere('in_force'))
    expect(await shownOn(documentId, '2027-01-01')).toEqual(everywhere('expired'))
  })

  it('of the older document lasts until the newer one applies', async () => {
    const older = await aPublishedNotice(office, RULE, PUBLISHED)
    const later = { ...RULE, supersedesId: older.documentId, effectiveOn: '2026-12-01' }
    const newer = await aPublishedNotice(office, later, PUBLISHED)
    expect(await shownOn(older.documentId, '2026-11-30')).toEqual(everywhere('in_force'))
    expect(await documentPage(older.documentId, at('2026-11-30'))).toMatchObject({
      endsOn: '2026-11-30',
      supersededBy: { id: newer.documentId },
    })
    expect(await shownOn(older.documentId, '2026-12-01')).toEqual(everywhere('superseded'))
    expect(await documentPage(older.documentId, at('2026-12-01'))).toMatchObject({ endsOn: null })
  })

  it('does not end before it began', async () => {
    const content = aNotice(office, { ...RULE, effectiveOn: '2026-12-01', expiresOn: '2026-11-30' })
    await expect(aPublishedNotice(office, content, PUBLISHED)).rejects.toThrow('disclosure.expires-too-early')
  })
})

describe('in whose name', () => {
  it.each([
    [{ issuerName: '国务院', issuerDepartmentId: null }, 'issuerName'],
    [{ issuerName: '办公室0821' }, null],
  ])('%o', async (issuer, field) => {
    const content = aNotice(office, { ...RULE, ...issuer })
    const started = await startDocument(office.editor, { departmentId: office.departmentId, content }, PUBLISHED)
    expect(started.ok ? null : started.refusal.field).toBe(field)
  })

  it('no other department, and whose care it is in is said', async () => {
    const other = await aNewsroom('0822')
    const content = aNotice(office, { ...RULE, issuerDepartmentId: other.departmentId })
    expect(await startDocument(office.editor, { departmentId: office.departmentId, content }, PUBLISHED)).toMatchObject(
      { refusal: { code: 'disclosure.issuer-not-yours', field: 'issuerDepartmentId' } },
    )
    const { documentId } = await aPublishedNotice(office, RULE, PUBLISHED)
    expect(await documentPage(documentId, PUBLISHED)).toMatchObject({ owner: { id: office.departmentId } })
  })
})

it('the library is listed by the day its documents were made, not by the day they were loaded', async () => {
  const rows = [
    { id: 'v-1', title: '旧的条例', body: '第一条　……', date: '1999-05-01' },
    { id: 'v-2', title: '没有日期的办法', body: '第一条　……' },
    { id: 'v-3', title: '新的条例', body: '第一条　……', date: '2025-05-01' },
  ]
  const open = async function* () {
    yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  }
  expect(await importDocuments(SYSTEM, { open, onProgress: () => undefined }, PUBLISHED)).toMatchObject({ ok: true })
  const own = await aPublishedNotice(office, { ...RULE, signedOn: '2026-06-01' }, at('2026-06-01'))
  const { items } = await publishedDocuments({}, undefined, 50, PUBLISHED)
  const listed = items.map(({ id, sourceId }) => sourceId ?? (id === own.documentId ? 'own' : ''))
  expect(listed.filter(Boolean)).toEqual(['own', 'v-3', 'v-1', 'v-2'])
  const { items: of1999 } = await publishedDocuments({ year: 1999 }, undefined, 50, PUBLISHED)
  expect(of1999.map(({ sourceId }) => sourceId)).toEqual(['v-1'])
})
