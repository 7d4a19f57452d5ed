import type { AdminRole } from '@/kernel/actor'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import * as accounts from '../data/account-store'
import { countByRole, countDemoPeople } from '../data/administrators'

export type StaffReadiness = {
  /** People who can sign in with each administrator's role. */
  administrators: ReadonlyMap<AdminRole, number>
  /** Staff without the second factor the city demands, and with a password somebody else gave them. */
  withoutSecondFactor: number
  oneTimePasswords: number
  demoPeople: number
}

/** "Are the people there whom a city needs before it opens?" Numbers alone; the caller says who may ask. */
export async function staffReadiness(): Promise<StaffReadiness> {
  const [administrators, unfinished, demoPeople] = await Promise.all([
    countByRole(db),
    accounts.countUnfinished(db, env.STAFF_TOTP),
    countDemoPeople(db),
  ])
  const { withoutSecondFactor, oneTimePassword: oneTimePasswords } = unfinished
  return { administrators, withoutSecondFactor, oneTimePasswords, demoPeople }
}
