import { type Actor, caseDepartmentsOf } from '@/kernel/actor'
import { addDays, dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { countTasks } from '../data/own-tasks'
import { countCases } from '../data/worklist-rows'

/** Counting stops here; the screen then says "1,000 or more". */
export const MOST_COUNTED = 1_000

export type DueCounts = { overdue: number; today: number; total: number }
export type DueOverview = { mine: DueCounts; department: DueCounts }

const NOTHING: DueCounts = { overdue: 0, today: 0, total: 0 }

/** "How much is waiting, and how much of it is late?" For one's own desk and for one's departments. */
export async function dueOverview(actor: Actor, clock = systemClock): Promise<DueOverview> {
  const departments = caseDepartmentsOf(actor)
  if (actor.kind !== 'staff' || departments.length === 0) return { mine: NOTHING, department: NOTHING }
  const today = dayOf(clock.now())
  const [mine, department] = await Promise.all([
    counts((dueBy) => countTasks(actor, { dueBy, most: MOST_COUNTED }), today),
    counts((dueBy) => countCases(departments, { dueBy, most: MOST_COUNTED }), today),
  ])
  return { mine, department }
}

async function counts(count: (dueBy?: string) => Promise<number>, today: string): Promise<DueCounts> {
  const [overdue, dueByToday, total] = await Promise.all([count(addDays(today, -1)), count(today), count()])
  return { overdue, today: dueByToday - overdue, total }
}
