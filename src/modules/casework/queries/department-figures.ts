import { type Actor, caseDepartmentsOf } from '@/kernel/actor'
import { addDays, dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { type DayFlow, flowByDay, openByDueDay } from '../data/department-counts'
import { type DueGroupName, dueGroups } from '../domain/due-groups'

export type DepartmentFigures = { due: Record<DueGroupName, number>; flow: DayFlow[] }

const MOST = 10_000
/** The last seven days, today last. */
const DAYS = [6, 5, 4, 3, 2, 1, 0]

/** Figures of the actor's departments: what is open by when it is due, and what came in and was closed in the last seven days. */
export async function departmentFigures(actor: Actor, clock = systemClock): Promise<DepartmentFigures | null> {
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
