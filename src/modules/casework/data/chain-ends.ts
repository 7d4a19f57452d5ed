import type { Transaction } from '@/platform/db'
import type { ChainEnd } from '../domain/event-chain'

/** What the next cases, in the order of their ids, remember of their logs. */
export function chainEndsAfter(
  tx: Transaction,
  after: string | null,
  take: number,
): Promise<(ChainEnd & { id: string; caseNo: string })[]> {
  const where = after === null ? {} : { id: { gt: after } }
  const select = { id: true, caseNo: true, nextSeq: true, lastHash: true }
  return tx.case.findMany({ where, select, orderBy: { id: 'asc' }, take })
}
