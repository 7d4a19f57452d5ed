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

export const count = (tx: Transaction): Promise<number> => tx.case.count()

export async function idOfNumber(tx: Transaction, caseNo: string): Promise<string | null> {
  return (await tx.case.findUnique({ where: { caseNo }, select: { id: true } }))?.id ?? null
}

/** So many cases of one person are looked at, the newest first. */
const MOST = 1_000

/** The numbers of these people's cases, and of these cases. */
export function numbersOf(
  tx: Transaction,
  { applicantIds, caseIds }: { applicantIds: readonly string[]; caseIds: readonly string[] },
): Promise<{ id: string; caseNo: string }[]> {
  return tx.case.findMany({
    where: { OR: [{ applicantId: { in: [...applicantIds] } }, { id: { in: [...caseIds] } }] },
    select: { id: true, caseNo: true },
    orderBy: { submittedAt: 'desc' },
    take: MOST,
  })
}
