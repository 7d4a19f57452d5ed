import type { Transaction } from '@/platform/db'

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
