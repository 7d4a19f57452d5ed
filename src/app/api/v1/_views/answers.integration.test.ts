import { beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { withdrawDocument } from '@/modules/disclosure/use-cases/withdraw-document'
import { queryCodeFor } from '@/platform/crypto'
import { db } from '@/platform/db'
import { aDepartment, aServiceVersion, serviceFacts } from '@/testing/catalogue'
import { aNewsroom, aPublishedNotice, type Newsroom } from '@/testing/editions'
import { aFiledCase, loadOfficialCalendar } from '@/testing/filed-cases'
import { GET_DOCUMENT, LIST_DOCUMENTS } from '../_contract/documents'
import { SEARCH } from '../_contract/search'
import { GET_SERVICE, LIST_SERVICES } from '../_contract/services'
import { TRACK } from '../_contract/track'
import { documentsView, documentView, isWithdrawn } from './documents'
import { foundView } from './found'
import { guideView, servicesView } from './services'
import { trackedView } from './tracked'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
let room: Newsroom

beforeAll(async () => {
  await loadOfficialCalendar()
  room = await aNewsroom('0701')
  const departmentId = await aDepartment('如皋市文化局', '0901')
  for (const code of ['shop-a', 'shop-b', 'shop-c'])
    await publishServiceVersion(
      SYSTEM,
      {
        service: serviceFacts(departmentId, { code, name: `书店许可 ${code}`, sourceId: `row-${code}` }),
        content: aServiceVersion(),
      },
      clock,
    )
  const service = await db.service.findFirstOrThrow({ where: { code: 'shop-a' } })
  for (const title of ['书店管理办法', '书店补贴办法', '书店消防通知'])
    await aPublishedNotice(room, { title, serviceIds: [service.id], docNo: '皋政发〔2026〕3号' }, clock)
})

/** Follows `next` to the end. */
async function pages<T>(ask: (cursor?: string) => Promise<{ items: T[]; next: string | null }>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page = await ask(cursor)
    all.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return all
}

describe('what machines are answered is what the description says, and nothing besides', () => {
  it('for a search, with the id a row was imported under', async () => {
    const found = SEARCH.answer.parse(await foundView(SEARCH.params.parse({ q: '书店' })))
    expect(found.items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['service', 'document']))
    const services = SEARCH.answer.parse(
      await foundView(SEARCH.params.parse({ q: '书店', kind: 'service', limit: '2' })),
    )
    expect(services.items.map(({ sourceId }) => sourceId)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^row-/)]),
    )
    expect(services.items).toHaveLength(2)
  })

  it('for the list of services, page by page', async () => {
    const query = (cursor?: string) => LIST_SERVICES.params.parse({ limit: '2', department: '0901', cursor })
    const all = await pages(async (cursor) => LIST_SERVICES.answer.parse(await servicesView(query(cursor))))
    expect(all.map(({ code }) => code)).toEqual(['shop-a', 'shop-b', 'shop-c'])
    expect(await servicesView(LIST_SERVICES.params.parse({ department: '9999' }))).toMatchObject({ items: [] })
  })

  it('for a guide', async () => {
    expect(GET_SERVICE.answer.parse(await guideView('shop-a'))).toMatchObject({ limits: { promised: { amount: 10 } } })
    expect(await guideView('nothing')).toBeNull()
  })

  it('for the list of documents, page by page and narrowed', async () => {
    const query = (more: object) => LIST_DOCUMENTS.params.parse({ limit: '2', service: 'shop-a', ...more })
    const ask = async (cursor?: string) => {
      const list = await documentsView(query({ cursor, column: 'notices-0701', issuer: '0701', year: '2026' }))
      return LIST_DOCUMENTS.answer.parse(list)
    }
    const titles = (await pages(ask)).map(({ title }) => title)
    expect(titles).toHaveLength(3)
    expect(new Set(titles)).toEqual(new Set(['书店补贴办法', '书店管理办法', '书店消防通知']))
    expect(await documentsView(query({ column: 'no-such-column' }))).toBeNull()
  })

  it('for a document, and for one that was withdrawn', async () => {
    const { documentId, id: editionId } = await aPublishedNotice(room, { title: '错误的通知' }, clock)
    expect(GET_DOCUMENT.answer.parse(await documentView(documentId))).toMatchObject({ title: '错误的通知' })
    const { version } = await db.edition.findUniqueOrThrow({ where: { id: editionId } })
    const gone = await withdrawDocument(
      room.publisher,
      { editionId, expectedVersion: version, reason: '内容有误' },
      clock,
    )
    expect(gone).toMatchObject({ ok: true })
    const view = await documentView(documentId)
    expect(view && isWithdrawn(view) && view).toEqual(expect.objectContaining({ reason: '内容有误' }))
    expect(JSON.stringify(view)).not.toContain('圩堤')
  })

  it('for a case followed by number and code, and nothing without the right code', async () => {
    const { caseNo } = await aFiledCase('2026-05-06')
    const tracked = TRACK.answer.parse(await trackedView({ caseNo, code: queryCodeFor(caseNo) }))
    expect(tracked).toMatchObject({ caseNo, status: 'submitted', due: { kind: 'acceptance' } })
    expect(tracked.applicant).not.toContain('王芳')
    expect(await trackedView({ caseNo, code: 'AAAAAAAA' })).toBeNull()
  })
})
