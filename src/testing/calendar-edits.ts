import { type Actor, SYSTEM } from '@/kernel/actor'
import { applyCalendarChange } from '@/modules/casework/use-cases/apply-calendar-change'
import type { CalendarProposed } from '@/modules/casework/use-cases/propose-calendar-change'
import { recountCases } from '@/modules/casework/use-cases/recount-cases'
import type { Clock } from '@/platform/clock'
import { db } from '@/platform/db'
import { admin } from './actors'
import { succeeded } from './cases'

/** Two system administrators and the security administrator. */
export const keeper = admin('管理', 'system_admin')
export const deputy = admin('副管', 'system_admin')
export const guard = admin('安全', 'security_admin')

/** Proposed by one, applied by the same person or, over past days, by another, and counted through: how many cases moved. */
export async function applied(proposed: Promise<CalendarProposed>, clock: Clock, by: Actor = keeper): Promise<number> {
  const { changeId } = succeeded(await proposed)
  succeeded(await applyCalendarChange(by, { changeId }, clock))
  await recountCases(SYSTEM, { changeId }, clock)
  return db.calendarChangeCase.count({ where: { changeId } })
}
