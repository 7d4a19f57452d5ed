import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { type Result, refuse } from '@/kernel/result'
import { inTransaction, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import type { Account } from '../domain/account'
import { ACCOUNT_ACTIONS, type AccountAction, maySeeAccount } from '../domain/permissions'

export type AccountRefusal =
  | 'identity.not-found'
  | 'identity.not-permitted'
  | 'identity.changed-meanwhile'
  | 'identity.reason-required'

/** An administrator does something to somebody's account, held until it is saved. Whom they may not see does not exist. */
export async function withAccount<T, Code extends string>(
  actor: Actor,
  action: AccountAction,
  accountId: string,
  work: (tx: Transaction, account: Account) => Promise<Result<T, Code | AccountRefusal>>,
): Promise<Result<T, Code | AccountRefusal>> {
  if (!isUuid(accountId)) return refuse('identity.not-found')
  return inTransaction<T, Code | AccountRefusal>(async (tx) => {
    const account = await accounts.findAndHold(tx, accountId)
    if (!account || !maySeeAccount(actor, account)) return refuse('identity.not-found')
    if (!ACCOUNT_ACTIONS[action](actor, account)) return refuse('identity.not-permitted')
    return work(tx, account)
  })
}
