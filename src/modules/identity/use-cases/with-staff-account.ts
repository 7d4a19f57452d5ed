import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { type Result, refuse } from '@/kernel/result'
import { inTransaction, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import type { Account } from '../domain/account'
import { mayListPeople, STAFF_ACTIONS, type StaffAction } from '../domain/permissions'

export type StaffAccountRefusal =
  | 'identity.not-found'
  | 'identity.not-permitted'
  | 'identity.changed-meanwhile'
  | 'identity.reason-required'

/** An administrator does something to a colleague's account, held until it is saved. Who may see no people finds none. */
export async function withStaffAccount<T, Code extends string>(
  actor: Actor,
  action: StaffAction,
  accountId: string,
  work: (tx: Transaction, account: Account) => Promise<Result<T, Code | StaffAccountRefusal>>,
): Promise<Result<T, Code | StaffAccountRefusal>> {
  if (!isUuid(accountId)) return refuse('identity.not-found')
  return inTransaction<T, Code | StaffAccountRefusal>(async (tx) => {
    const account = mayListPeople(actor) ? await accounts.findAndHold(tx, accountId) : null
    if (account?.kind !== 'staff') return refuse('identity.not-found')
    if (!STAFF_ACTIONS[action](actor, account)) return refuse('identity.not-permitted')
    return work(tx, account)
  })
}
