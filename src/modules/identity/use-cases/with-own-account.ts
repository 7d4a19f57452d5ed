import type { Actor } from '@/kernel/actor'
import { type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db, inTransaction, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { provePassword } from '../data/prove-password'
import type { Account } from '../domain/account'

export type OwnAccountRefusal = 'identity.not-found' | 'identity.changed-meanwhile'
export type ProofRefusal = OwnAccountRefusal | 'identity.wrong-password' | 'identity.wait'

/** The actor changes their own account, held until the change is saved. */
export async function withOwnAccount<T, Code extends string>(
  actor: Actor,
  change: (tx: Transaction, account: Account) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | 'identity.not-found'>> {
  if (actor.kind !== 'citizen' && actor.kind !== 'staff') return refuse('identity.not-found')
  return inTransaction<T, Code | 'identity.not-found'>(async (tx) => {
    const account = await accounts.findAndHold(tx, actor.id)
    return account && account.disabledAt === null ? change(tx, account) : refuse('identity.not-found')
  })
}

/** As `withOwnAccount`, after the actor has given their password again. Counted outside the transaction, so that a refusal counts. */
export async function withProvenAccount<T, Code extends string>(
  actor: Actor,
  password: string,
  change: (tx: Transaction, account: Account) => Promise<Result<T, Code>>,
  clock = systemClock,
): Promise<Result<T, Code | ProofRefusal>> {
  const account = actor.kind === 'citizen' || actor.kind === 'staff' ? await accounts.find(db, actor.id) : null
  if (!account) return refuse('identity.not-found')
  const proof = await provePassword(account, password, clock)
  if (proof.ok) return withOwnAccount(actor, change)
  return proof.waitMinutes === null
    ? refuse('identity.wrong-password', 'currentPassword')
    : refuse('identity.wait', undefined, { minutes: proof.waitMinutes })
}
