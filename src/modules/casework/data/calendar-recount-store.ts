import { db, type Transaction } from '@/platform/db'

/** Every open case is to be counted again by this change. Made in the moment in which it takes effect. */
export async function listOpenCases(tx: Transaction, changeId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO calendar_recounts (case_id, change_id)
    SELECT id, ${changeId}::uuid FROM cases WHERE status IN ('submitted', 'awaiting_correction', 'accepted')`
}

/** The next cases that wait, by age. */
export async function next(tx: Transaction, changeId: string, take: number): Promise<string[]> {
  const rows = await tx.calendarRecount.findMany({ where: { changeId }, orderBy: { caseId: 'asc' }, take })
  return rows.map(({ caseId }) => caseId)
}

/** The change that a case has not been counted through yet; null mostly. */
export async function changeWaitingFor(tx: Transaction, caseId: string): Promise<string | null> {
  return (await tx.calendarRecount.findUnique({ where: { caseId } }))?.changeId ?? null
}

/** Takes a case off the list; false where somebody else was faster. The caller holds the case. */
export async function takeOff(tx: Transaction, caseId: string): Promise<boolean> {
  return (await tx.calendarRecount.deleteMany({ where: { caseId } })).count === 1
}

/** How many still wait. */
export const count = (changeId: string): Promise<number> => db.calendarRecount.count({ where: { changeId } })

/** The applied change whose cases are still being counted again; null mostly. */
export async function underway(tx: Transaction): Promise<string | null> {
  const where = { state: 'applied', recountedAt: null }
  return (await tx.calendarChange.findFirst({ where, select: { id: true } }))?.id ?? null
}

/** How many moved cases lay at each desk ('department/role'). */
export async function countByDesk(tx: Transaction, changeId: string): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ desk: string; cases: number }[]>`
    SELECT desk, count(*)::int AS cases FROM calendar_change_cases, unnest(desks) AS desk
    WHERE change_id = ${changeId}::uuid GROUP BY desk`
  return new Map(rows.map(({ desk, cases }) => [desk, cases]))
}

export async function markDone(tx: Transaction, changeId: string, now: Date): Promise<void> {
  await tx.calendarChange.update({ where: { id: changeId }, data: { recountedAt: now } })
}
