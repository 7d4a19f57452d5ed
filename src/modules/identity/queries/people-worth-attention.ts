import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import * as accounts from '../data/account-store'
import { mayListPeople } from '../domain/permissions'

export type PeopleWorthAttention = { withoutSecondFactor: number; oneTimePassword: number }

/** How many colleagues are not yet as they should be; null for those it does not concern. Demo people are exempt. */
export async function peopleWorthAttention(actor: Actor): Promise<PeopleWorthAttention | null> {
  if (!mayListPeople(actor)) return null
  return accounts.countUnfinished(db, env.STAFF_TOTP)
}
