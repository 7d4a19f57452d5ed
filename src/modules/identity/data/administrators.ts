import type { AdminRole } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'

/** Held to the end of the transaction; false when somebody else is setting the city up just now. */
export async function holdSetUp(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('city.set-up', 0)) AS held`
  return row?.held === true
}

/** How many accounts are one of the three administrators, closed ones too. */
export const countAdmins = (tx: Transaction): Promise<number> =>
  tx.account.count({ where: { adminRole: { not: null } } })

/** How many people can sign in with each administrator's role, demo people apart. */
export async function countByRole(tx: Transaction): Promise<Map<AdminRole, number>> {
  const rows = await tx.account.groupBy({
    by: ['adminRole'],
    where: { adminRole: { not: null }, disabledAt: null, isDemo: false },
    _count: true,
  })
  return new Map(rows.map((row) => [row.adminRole as AdminRole, row._count]))
}

export const countDemoPeople = (tx: Transaction): Promise<number> => tx.account.count({ where: { isDemo: true } })

/** Which of these people can sign in and are no administrator. */
export async function idsOfOpen(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const where = { id: { in: [...ids] }, kind: 'staff', disabledAt: null, adminRole: null }
  return new Set((await tx.account.findMany({ where, select: { id: true } })).map(({ id }) => id))
}
