import { beforeAll, describe, expect, it } from 'vitest'
import { type Staff, SYSTEM } from '@/kernel/actor'
import { notifyEditor } from '@/modules/notifications/use-cases/notify-editor'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { aNewsroom, aNotice, aPublishedNotice, type Newsroom } from '@/testing/editions'
import { aStaffAccount } from '@/testing/people'
import { documentPage } from '../queries/document-page'
import { editorialEdition } from '../queries/editorial-edition'
import { editorialList } from '../queries/editorial-list'
import { supersedeRequests } from '../queries/supersede-requests'
import { answerSupersedeRequest } from './answer-supersede-request'
import { importDocuments } from './import-documents'
import { setValidity } from './set-validity'
import { startDocument } from './start-document'
import { withdrawDocument } from './withdraw-document'

const clock = { now: () => new Date('2026-05-11T02:00:00Z') }
const RULE = { kind: 'normative', title: '如皋市渡口管理办法' } as const
let office: Newsroom
let civil: Newsroom

beforeAll(async () => {
  office = await aNewsroom('0811')
  civil = await aNewsroom('0812')
})

const requestOf = ({ id, version }: { id: string; version: number }) => ({ editionId: id, expectedVersion: version })
const validityOf = async (documentId: string) =>
  (await db.document.findUniqueOrThrow({ where: { id: documentId } })).validity
const keeper = (name: string): Staff => ({
  kind: 'staff',
  id: newId(),
  name,
  adminRole: null,
  posts: [{ departmentId: office.departmentId, role: 'library_keeper' }],
})

async function aDecree(id: string) {
  const row = { id, title: '国务院关于渡口的决定', body: '第一条　本决定……', status: '有效', statusBasis: 'checked' }
  const open = async function* () {
    yield `${JSON.stringify(row)}\n`
  }
  const imported = await importDocuments(SYSTEM, { open, onProgress: () => undefined }, clock)
  if (!imported.ok) throw new Error(imported.refusal.code)
  const { id: documentId, currentEditionId } = await db.document.findUniqueOrThrow({ where: { sourceId: id } })
  return { documentId, editionId: currentEditionId ?? '' }
}

async function asked(overrides = {}) {
  const older = await aPublishedNotice(office, RULE, clock)
  const newer = await aPublishedNotice(civil, { ...RULE, supersedesId: older.documentId, ...overrides }, clock)
  const { id } = await db.supersedeRequest.findFirstOrThrow({ where: { byDocumentId: newer.documentId } })
  return { older, newer, requestId: id }
}

describe('another department’s document', () => {
  it('stays in force until its own publisher agrees, and both sides are told', async () => {
    const { older, newer, requestId } = await asked()
    expect(await validityOf(older.documentId)).toBe('in_force')
    expect(await documentPage(newer.documentId)).toMatchObject({ supersedes: [] })
    expect((await supersedeRequests(office.publisher)).asked.map(({ id }) => id)).toContain(requestId)

    const answer = { requestId, agrees: true, reason: '' }
    for (const stranger of [civil.publisher, civil.editor, keeper('文库甲')])
      expect(await answerSupersedeRequest(stranger, answer, clock)).toMatchObject({
        refusal: { code: 'disclosure.not-found' },
      })
    expect(await answerSupersedeRequest(office.editor, answer, clock)).toMatchObject({ ok: false })
    expect(await answerSupersedeRequest(office.publisher, answer, clock)).toMatchObject({ ok: true })
    expect(await documentPage(older.documentId)).toMatchObject({
      document: { validity: 'superseded' },
      supersededBy: { id: newer.documentId },
    })
    expect(await answerSupersedeRequest(office.publisher, answer, clock)).toMatchObject({
      refusal: { code: 'disclosure.request-decided' },
    })
    const told = await db.$queryRaw<{ kind: string; accountId: string }[]>`
      SELECT data->>'kind' AS kind, data->>'accountId' AS "accountId" FROM pgboss.job
      WHERE name = 'editorial-notice' AND data->'params'->>'edition' IN (${older.id}, ${newer.id})`
    expect(told).toContainEqual({ kind: 'supersede.agreed', accountId: civil.publisher.id })
    expect(told).toContainEqual({ kind: 'supersede.agreed', accountId: civil.editor.id })
    expect(told).toContainEqual({ kind: 'document.superseded', accountId: office.editor.id })
  })

  it('stays in force when its publisher refuses, with a reason in both logs', async () => {
    const { older, newer, requestId } = await asked()
    expect(
      await answerSupersedeRequest(office.publisher, { requestId, agrees: false, reason: ' ' }, clock),
    ).toMatchObject({ refusal: { code: 'disclosure.reason-required', field: 'reason' } })
    await answerSupersedeRequest(office.publisher, { requestId, agrees: false, reason: '仍在使用' }, clock)
    expect(await validityOf(older.documentId)).toBe('in_force')
    for (const [who, edition] of [
      [office.publisher, older],
      [civil.publisher, newer],
    ] as const)
      expect((await editorialEdition(who, edition.id))?.events[0]).toMatchObject({
        type: 'supersede.refused',
        detail: { reason: '仍在使用' },
      })
  })

  it('is never given away by the person who asked, whatever other posts they hold', async () => {
    const older = await aPublishedNotice(office, RULE, clock)
    const both = {
      ...civil,
      publisher: { ...civil.publisher, posts: [...civil.publisher.posts, ...office.publisher.posts] },
    }
    const newer = await aPublishedNotice(both, { ...RULE, supersedesId: older.documentId }, clock)
    const { id: requestId } = await db.supersedeRequest.findFirstOrThrow({ where: { byDocumentId: newer.documentId } })
    expect(await answerSupersedeRequest(both.publisher, { requestId, agrees: true, reason: '' }, clock)).toMatchObject({
      refusal: { code: 'disclosure.own-request' },
    })
  })

  it('is asked about no more once the newer one is withdrawn', async () => {
    const { newer, requestId } = await asked()
    await withdrawDocument(civil.publisher, { ...requestOf(newer), reason: '误发' }, clock)
    expect(
      await answerSupersedeRequest(office.publisher, { requestId, agrees: true, reason: '' }, clock),
    ).toMatchObject({
      refusal: { code: 'disclosure.request-decided' },
    })
  })
})

describe('what stands in the library', () => {
  it('is put out of force by no department', async () => {
    const { documentId, editionId } = await aDecree('decree-1')
    const content = aNotice(civil, { supersedesId: documentId })
    expect(await startDocument(civil.editor, { departmentId: civil.departmentId, content }, clock)).toMatchObject({
      refusal: { code: 'disclosure.supersedes-library', field: 'supersedesId' },
    })
    const change = { editionId, expectedVersion: 0, validity: 'repealed', reason: '清理' } as const
    expect(await setValidity(civil.publisher, change, clock)).toMatchObject({
      refusal: { code: 'disclosure.not-found' },
    })
    expect(await validityOf(documentId)).toBe('in_force')
  })

  it('is cared for by its keepers, who find it among their work', async () => {
    const { documentId, editionId } = await aDecree('decree-2')
    const one = keeper('文库乙')
    expect((await editorialList(one, 'published')).items.map(({ id }) => id)).toContain(editionId)
    expect((await editorialEdition(one, editionId))?.actions).toEqual(['revise', 'withdraw', 'setValidity'])
    const change = { editionId, expectedVersion: 0, validity: 'repealed', reason: '国务院令第1号废止' } as const
    expect(await setValidity(one, change, clock)).toMatchObject({ ok: true })
    expect(await validityOf(documentId)).toBe('repealed')
  })
})

describe('withdrawing what put others out of force', () => {
  it.each([
    ['given-back', 'in_force'],
    ['stay-out', 'superseded'],
  ] as const)('asks what becomes of them: %s', async (predecessors, validity) => {
    const older = await aPublishedNotice(office, RULE, clock)
    const newer = await aPublishedNotice(office, { ...RULE, supersedesId: older.documentId }, clock)
    expect(await withdrawDocument(office.publisher, { ...requestOf(newer), reason: '误发' }, clock)).toMatchObject({
      refusal: { code: 'disclosure.predecessors-undecided', field: 'predecessors' },
    })
    const taken = await withdrawDocument(office.publisher, { ...requestOf(newer), reason: '误发', predecessors }, clock)
    expect(taken).toMatchObject({ ok: true })
    expect(await documentPage(older.documentId)).toMatchObject({ document: { validity }, supersededBy: null })
    expect((await editorialEdition(office.publisher, newer.id))?.events[0]).toMatchObject({ detail: { predecessors } })
  })
})

it('tells the publishers of a department what was handed in, once', async () => {
  const reader = await aStaffAccount()
  const job = {
    eventId: newId(),
    accountId: reader.id,
    kind: 'edition.submitted',
    happenedAt: '2026-05-11T02:00:00Z',
    params: { title: '通知', edition: newId() },
  } as const
  await notifyEditor(SYSTEM, job)
  await notifyEditor(SYSTEM, job)
  expect(await db.inbox.findMany({ where: { eventId: job.eventId } })).toMatchObject([{ kind: 'edition.submitted' }])
})
