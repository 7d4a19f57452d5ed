import type { Actor, AdminRole } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { holdingsOf, type PersonHolding } from '@/modules/departments/queries/holdings-of'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import { mayListPeople } from '../domain/permissions'

export type PeopleQuestion = { text?: string; adminRole?: AdminRole; disabled?: boolean; after?: string }

export type PersonRow = {
  id: string
  name: string
  staffNo: string | null
  adminRole: AdminRole | null
  disabled: boolean
  isDemo: boolean
  secondFactor: boolean
  postsToday: PersonHolding[]
}

export type PeoplePage = { people: PersonRow[]; after: string | null }

const PAGE = 50

/** Staff by name, 50 a page, with the posts they hold today; empty for anyone but the system and the security administrator. */
export async function listPeople(actor: Actor, question: PeopleQuestion, clock = systemClock): Promise<PeoplePage> {
  if (!mayListPeople(actor)) return { people: [], after: null }
  const { after, ...filter } = question
  const place = after && isUuid(after) ? await accounts.find(db, after) : null
  const rows = await accounts.listStaff(db, filter, place, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const today = dayOf(clock.now())
  const holdings = (await holdingsOf(page.map(({ id }) => id))).filter(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today),
  )
  const people = page.map((account) => ({
    id: account.id,
    name: account.name,
    staffNo: account.staffNo,
    adminRole: account.adminRole,
    disabled: account.disabledAt !== null,
    isDemo: account.isDemo,
    secondFactor: account.totpEnabledAt !== null,
    postsToday: holdings.filter(({ accountId }) => accountId === account.id),
  }))
  return { people, after: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}
