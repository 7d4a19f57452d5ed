import type { AdminRole } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { holdingsOf } from '@/modules/departments/queries/holdings-of'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import * as accounts from '../data/account-store'

export type DemoPerson = { name: string; signInBy: string; adminRole: AdminRole | null; posts: string[] }

/** Whom one can sign in as in a demonstration, for the sign-in page; nobody in a real city. */
export async function demoPeople(clock = systemClock): Promise<DemoPerson[]> {
  if (env.YIZHAN_MODE !== 'demo') return []
  const people = await accounts.listDemo(db)
  const today = dayOf(clock.now())
  const held = (await holdingsOf(people.map(({ id }) => id))).filter(
    ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today),
  )
  return people.flatMap(({ id, name, adminRole, staffNo, phone, email }) => {
    const signInBy = staffNo ?? phone ?? email
    const posts = held
      .filter(({ accountId }) => accountId === id)
      .map(({ departmentName, title }) => `${departmentName} ${title}`)
    return signInBy === null ? [] : [{ name, signInBy, adminRole, posts }]
  })
}
