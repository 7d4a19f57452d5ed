import { setTimeout as sleep } from 'node:timers/promises'
import { SYSTEM } from '@/kernel/actor'
import { verifyEverySeal } from '@/modules/seals/use-cases/verify-every-seal'
import { db } from '@/platform/db'

export type Tally = {
  cases: number
  applications: number
  receipts: number
  notices: number
  /** Drafts that were filed and have not exactly one case, one receipt and one notice of it. */
  wrong: number
}

/** What the city keeps about everything that was filed. */
export async function tally(): Promise<Tally> {
  const [cases, applications, receipts, notices, wrong] = await Promise.all([
    db.case.count(),
    db.application.count(),
    db.issuedDocument.count({ where: { kind: 'RECEIPT' } }),
    db.inbox.count({ where: { kind: 'case.submitted' } }),
    db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM (
      SELECT d.id,
        (SELECT count(*) FROM applications a WHERE a.draft_id = d.id) AS filed,
        (SELECT count(*) FROM case_events e WHERE e.case_id = d.submitted_case_id AND e.type = 'case.submitted') AS events,
        (SELECT count(*) FROM issued_documents i WHERE i.case_id = d.submitted_case_id AND i.kind = 'RECEIPT') AS receipts,
        (SELECT count(*) FROM inbox n WHERE n.case_id = d.submitted_case_id) AS notices
      FROM application_drafts d WHERE d.state = 'submitted') x
      WHERE filed <> 1 OR events <> 1 OR receipts <> 1 OR notices <> 1`,
  ])
  return { cases, applications, receipts, notices, wrong: wrong[0]?.n ?? -1 }
}

/** How many jobs are not done yet, dead letters not counted. */
export async function openJobs(queue: string): Promise<number> {
  const rows = await db.$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM pgboss.job WHERE name = ${queue} AND state < 'completed'`
  return rows[0]?.n ?? -1
}

/** Waits until a queue is empty; gives the seconds it took. */
export async function untilDone(queue: string, withinMs = 120_000): Promise<number> {
  const start = performance.now()
  while ((await openJobs(queue).catch(() => -1)) !== 0) {
    if (performance.now() - start > withinMs) throw new Error(`${queue} was not emptied in time`)
    await sleep(200)
  }
  return Math.round((performance.now() - start) / 100) / 10
}

/** Whether every seal of the city holds. */
export async function chainsHold(): Promise<boolean> {
  return (await verifyEverySeal(SYSTEM)).broken.length === 0
}
