import type { Actor } from '@/kernel/actor'
import { dayOf, yearOf } from '@/kernel/plain-date'
import { loadCalendar } from '@/modules/casework/queries/working-calendar'
import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import { publishedDepartments } from '@/modules/departments/queries/published-departments'
import { officeHolders } from '@/modules/identity/queries/office-holders'
import { staffReadiness } from '@/modules/identity/queries/staff-readiness'
import { systemClock } from '@/platform/clock'
import { env } from '@/platform/env'
import type { GoingLiveFacts } from '../domain/going-live-gaps'
import { mayOperate } from '../domain/permissions'

/** "What does this city have, and what not yet?" For the system administrator and for commands; null for anyone else. */
export async function goingLiveFacts(actor: Actor, clock = systemClock): Promise<GoingLiveFacts | null> {
  if (actor.kind !== 'system' && !mayOperate(actor)) return null
  const today = dayOf(clock.now())
  const thisYear = yearOf(today)
  const [staff, departments, held, services, calendar] = await Promise.all([
    staffReadiness(),
    publishedDepartments(),
    officeHolders(today),
    serviceTallies(),
    loadCalendar(),
  ])
  return {
    ...staff,
    ...settingsFacts(),
    thisYear,
    missingYears: [thisYear, thisYear + 1].filter((year) => !calendar.publishedYears.has(year)),
    departments: departments.length,
    officeHolders: new Set(held.map(({ accountId }) => accountId)).size,
    services: services.total,
    onlineServices: services.online,
  }
}

const settingsFacts = () => ({
  mode: env.YIZHAN_MODE,
  isEncrypted: env.PUBLIC_URL.startsWith('https:'),
  knowsProxy: env.TRUSTED_PROXY !== undefined,
  isNamed: env.CITY_IS_NAMED,
  sendsMail: env.SMTP_URL !== undefined,
  scansFiles: env.CLAMD_URL !== undefined,
})
