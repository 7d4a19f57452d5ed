import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import { accountsLeftWith } from '../data/contact-losses'
import type { Account } from '../domain/account'
import type { SignInName } from '../domain/contact'
import { carryOutIfDue } from './carry-out-recovery'

/**
 * Whom a sign-in name may mean: its holder, then accounts that lost it to them and have no other name; which of them it
 * is, the password tells. What was given back at a window counts from its very minute, whenever the job comes round.
 */
export async function accountsNamed(name: SignInName, clock = systemClock): Promise<Account[]> {
  const holder = await accounts.findBySignInName(db, name)
  const former = name.by === 'staffNo' ? [] : await accountsLeftWith(db, { kind: name.by, value: name.value })
  const named: Account[] = []
  for (const account of holder ? [holder, ...former] : former) {
    const isChanged = await carryOutIfDue(account.id, clock)
    named.push((isChanged && (await accounts.find(db, account.id))) || account)
  }
  return named
}
