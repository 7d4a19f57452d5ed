import { type Actor, caseDepartmentsOf } from '@/kernel/actor'
import { addDays, dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { type DayFlow, flowByDay, openByDueDay } from '../data/office-counts'
import { type DueGroupName, dueGroups } from '../domain/office-standing'

export type OfficeStanding = { due: Record<DueGroupName, number>; flow: DayFlow[] }

const MOST = 10_000
/** The last seven days, today last. */
const DAYS = [6, 5, 4, 3, 2, 1, 0]

/** How the office stands: what is open by when it is due, and what came in and was closed in the last seven days. */
export async function officeStanding(actor: Actor, clock = systemClock): Promise<OfficeStanding | null> {
  const departments = caseDepartmentsOf(actor)
  if (actor.kind !== 'staff' || departments.length === 0) return null
  const today = dayOf(clock.now())
  const [open, flow] = await Promise.all([
    openByDueDay(departments, MOST),
    flowByDay(
      departments,
      DAYS.map((back) => addDays(today, -back)),
    ),
  ])
  return { due: dueGroups(open, today), flow }
}
