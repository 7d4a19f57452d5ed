import { SYSTEM } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { accountsLeftWith } from '../data/contact-losses'
import type { Account } from '../domain/account'
import type { SignInName } from '../domain/contact'
import { carryOutIfDue } from './carry-out-recovery'

/**
 * Whom a sign-in name may mean: its holder, then accounts that lost it to them and have no other name; which of them it
 * is, the password tells. What was given back at a window counts from its very minute, whenever the job runs.
 */
export async function accountsNamed(tx: Transaction, name: SignInName, clock = systemClock): Promise<Account[]> {
  const holder = await accounts.findBySignInName(tx, name)
  const former = name.by === 'staffNo' ? [] : await accountsLeftWith(tx, { kind: name.by, value: name.value })
  const named: Account[] = []
  for (const account of holder ? [holder, ...former] : former) {
    const isChanged = await carryOutIfDue(SYSTEM, account.id, clock)
    named.push((isChanged && (await accounts.find(tx, account.id))) || account)
  }
  return named
}
