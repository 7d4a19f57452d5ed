import type { Transaction } from '@/platform/db'
import type { CarriedHead, SealedEvent } from '../domain/event-chain'
import type { ReplayedCase } from '../domain/replay-case'
import { toCase } from './case-rows'
import { toEvent } from './event-store'

/** All that the city holds of one case's log. `row` is null where the case itself is gone and events speak of it still. */
export type RecordedChain = {
  caseId: string
  row: (ReplayedCase & { caseNo: string; nextSeq: number; lastHash: string }) | null
  carried: CarriedHead | null
  events: SealedEvent[]
}

/** The next cases in the order of their ids; those that only the log knows are among them. */
export async function idsAfter(tx: Transaction, after: string, take: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    (SELECT id FROM cases WHERE id > ${after}::uuid ORDER BY id LIMIT ${take})
    UNION
    (SELECT case_id FROM case_events WHERE seq = 1 AND case_id > ${after}::uuid ORDER BY case_id LIMIT ${take})
    ORDER BY 1 LIMIT ${take}`
  return rows.map(({ id }) => id)
}

/** Their logs, in four statements however many they are. Read in one snapshot, or a step taken meanwhile looks like a break. */
export async function chainsOf(tx: Transaction, ids: readonly string[]): Promise<RecordedChain[]> {
  const caseId = { in: [...ids] }
  const rows = await tx.case.findMany({ where: { id: caseId } })
  const carried = await tx.caseCarriedHead.findMany({ where: { caseId } })
  const events = await tx.caseEvent.findMany({ where: { caseId }, orderBy: [{ caseId: 'asc' }, { seq: 'asc' }] })
  const rowOf = new Map(rows.map((row) => [row.id, { ...toCase(row), nextSeq: row.nextSeq, lastHash: row.lastHash }]))
  const carriedOf = new Map(carried.map((head) => [head.caseId, head]))
  const eventsOf = new Map<string, SealedEvent[]>(ids.map((id) => [id, []]))
  for (const event of events.map(toEvent)) eventsOf.get(event.caseId)?.push(event)
  return ids.map((id) => ({
    caseId: id,
    row: rowOf.get(id) ?? null,
    carried: carriedOf.get(id) ?? null,
    events: eventsOf.get(id) ?? [],
  }))
}

/** The ends of the next logs that still hold events under the formula without a key. */
export async function unkeyedHeadsAfter(
  tx: Transaction,
  after: string,
  take: number,
): Promise<Omit<CarriedHead, 'seal'>[]> {
  return tx.$queryRaw`
    SELECT DISTINCT ON (case_id) case_id AS "caseId", seq AS events, hash AS "lastHash" FROM case_events
    WHERE envelope = 1 AND case_id > ${after}::uuid ORDER BY case_id, seq DESC LIMIT ${take}`
}

export async function carryOver(tx: Transaction, heads: readonly CarriedHead[]): Promise<void> {
  await tx.caseCarriedHead.createMany({ data: [...heads], skipDuplicates: true })
}

/** What these logs hold at these places, and the number of the case; null where it is gone. */
export const placesOf = (tx: Transaction, ids: readonly string[], seqs: readonly number[]): Promise<RecordedPlace[]> =>
  tx.$queryRaw`
    SELECT asked.id, asked.seq, e.hash, c.case_no AS name
    FROM unnest(${[...ids]}::uuid[], ${[...seqs]}::int[]) AS asked(id, seq)
    LEFT JOIN case_events e ON e.case_id = asked.id AND e.seq = asked.seq
    LEFT JOIN cases c ON c.id = asked.id`

export type RecordedPlace = { id: string; seq: number; hash: string | null; name: string | null }

export const countChains = async (tx: Transaction): Promise<{ cases: number; events: number }> => ({
  cases: await tx.case.count(),
  events: await tx.caseEvent.count(),
})
