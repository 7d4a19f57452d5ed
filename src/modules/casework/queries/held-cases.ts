import { type Actor, caseDepartmentsOf } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { type HeldCount, heldBefore } from '../data/held-cases'

export type { HeldCount } from '../data/held-cases'

/**
 * "Which cases would have ended by themselves, were the holidays of a year known?" An officer is told of their own
 * departments, the system administrator of all: it is they who load the notice. Nobody else is told anything.
 */
export async function heldCases(actor: Actor, clock = systemClock): Promise<HeldCount[]> {
  if (actor.kind !== 'staff') return []
  const today = dayOf(clock.now())
  if (actor.adminRole === 'system_admin') return heldBefore(today, null)
  const departments = caseDepartmentsOf(actor)
  return actor.adminRole !== null || departments.length === 0 ? [] : heldBefore(today, departments)
}
