import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok } from '@/kernel/result'
import { myNotices } from '@/modules/notifications/queries/my-notices'
import { unreadCount } from '@/modules/notifications/queries/unread-count'
import { markNoticesRead } from '@/modules/notifications/use-cases/mark-notices-read'
import { db, inTransaction } from '@/platform/db'
import { closeQueue, enqueue, workerIsAlive } from '@/platform/queue'
import { citizen } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { loadOfficialCalendar, wang } from '@/testing/filed-cases'
import { aCaseWithFiling, aGrantedCase, eventOf, openTheCity } from '@/testing/issued-documents'
import { CASE_EVENTS } from './case-events'
import { deemSilentCases } from './scheduled-jobs'
import { startWorker, type Worker } from './start-worker'
import { reactTo } from './subscriptions'

let worker: Worker

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
  worker = startWorker()
  await worker.started
})
afterAll(async () => {
  await worker.stop()
  await closeQueue()
})

async function until<T>(what: () => Promise<T | null | undefined | false>, ms = 10_000): Promise<T> {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(25)) {
    const found = await what()
    if (found) return found
  }
  throw new Error('it did not happen in time')
}

const noticesAbout = async (caseId: string) =>
  (await myNotices(wang)).notices.filter((notice) => notice.caseId === caseId)
const nothingIsUnderWay = async () => {
  const [{ open = 1 } = {}] = await db.$queryRaw<
    { open: number }[]
  >`SELECT count(*)::int AS open FROM pgboss.job WHERE name = ${CASE_EVENTS} AND state < 'completed'`
  return open === 0
}
const deliveredOf = (caseId: string) => db.caseEvent.findFirst({ where: { caseId, type: 'case.delivered' } })

describe('because a case was filed', () => {
  it('a receipt lies ready and the applicant is told, within two seconds and in this order', async () => {
    const filed = await aCaseWithFiling()
    const before = performance.now()
    const [notice] = await until(async () => {
      const found = await noticesAbout(filed.id)
      return found.length > 0 && found
    })
    expect(performance.now() - before).toBeLessThan(2_000)
    expect(notice).toMatchObject({ kind: 'case.submitted', readAt: null, params: { caseNo: filed.caseNo } })
    expect(await db.issuedDocument.count({ where: { caseId: filed.id, kind: 'RECEIPT' } })).toBe(1)
  })
})

describe('because it was granted', () => {
  it('decision and certificate are issued and delivered, once, however often the job runs', async () => {
    const granted = await aGrantedCase()
    const event = await until(() => deliveredOf(granted.id))
    const documents = await db.issuedDocument.findMany({ where: { caseId: granted.id, eventSeq: event.seq - 1 } })
    expect((event.payload as { documentIds: string[] }).documentIds.sort()).toEqual(
      documents.map(({ id }) => id).sort(),
    )

    await reactTo(await eventOf(granted.id, 'case.granted'))
    await Promise.all([1, 2, 3].map(async () => reactTo(await eventOf(granted.id, 'case.granted'))))
    expect(await db.caseEvent.count({ where: { caseId: granted.id, type: 'case.delivered' } })).toBe(1)
    expect((await noticesAbout(granted.id)).filter(({ kind }) => kind === 'case.granted')).toHaveLength(1)
  })
})

describe('because nobody answered in five working days', () => {
  it('a case is accepted by the clock, once, and the applicant is told that it was silence', async () => {
    const filed = await aCaseWithFiling('2026-09-01')
    await Promise.all([deemSilentCases(), deemSilentCases()])
    const events = await db.caseEvent.findMany({ where: { caseId: filed.id, type: 'case.accepted' } })
    expect(events).toMatchObject([{ actorKind: 'system', payload: { acceptedBy: 'deemed', acceptedOn: '2026-09-01' } }])
    await until(async () => (await noticesAbout(filed.id)).find(({ kind }) => kind === 'case.deemed-accepted'))
  })
})

describe('notices', () => {
  it('are unread until their reader says so, up to what the page showed, and nobody reads another’s', async () => {
    await until(nothingIsUnderWay)
    const [newest] = (await myNotices(wang)).notices
    const before = await unreadCount(wang)
    expect(before).toBeGreaterThan(2)
    expect(await unreadCount(citizen('李四'))).toBe(0)
    expect((await myNotices(citizen('李四'))).notices).toEqual([])
    expect(succeeded(await markNoticesRead(citizen('李四'), { upTo: newest?.id ?? '' }))).toBe(0)
    expect(succeeded(await markNoticesRead(wang, { upTo: newest?.id ?? '' }))).toBe(before)
    expect(await unreadCount(wang)).toBe(0)
  })
})

describe('the worker', () => {
  it('reports that it is alive', async () => {
    expect(await workerIsAlive()).toBe(true)
  })

  it('a job that cannot succeed is tried again and does not hold up the others', async () => {
    const poison = {
      eventId: '00000000-0000-7000-8000-000000000000',
      caseId: '00000000-0000-7000-8000-000000000000',
      seq: 1,
    }
    await inTransaction(async (tx) => ok(await enqueue(tx, CASE_EVENTS, poison, { key: 'poison' })))
    const filed = await aCaseWithFiling()
    await until(async () => (await noticesAbout(filed.id)).length > 0)
    const [job] = await db.$queryRaw<
      { state: string }[]
    >`SELECT state::text FROM pgboss.job WHERE name = ${CASE_EVENTS} AND singleton_key = 'poison'`
    expect(['retry', 'active']).toContain(job?.state)
  })
})
