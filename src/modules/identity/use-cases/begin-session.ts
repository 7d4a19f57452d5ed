import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { spendOneTime } from '../data/one-time-password'
import * as sessions from '../data/session-store'
import { type Account, selfOf } from '../domain/account'

export type SignedIn = { next: 'signed-in'; sessionId: string; kind: Account['kind'] }
export type SignInMeans = {
  by: 'password' | 'password-and-code' | 'provider' | 'registration'
  userAgent: string | null
}

export type OneTimeOver = 'identity.one-time-password-over'

/**
 * Anyone who has proved to be the account's person gets a session of their own for this sign-in, whatever cookie their
 * browser had before (ASVS 7.2.4). The proof is the caller's: signIn, confirmSecondFactor, signInWithProvider.
 * A one-time password is used up by it (ASVS 6.4.1).
 */
export async function beginSession(
  actor: Actor,
  account: Account,
  means: SignInMeans,
  clock = systemClock,
): Promise<Result<SignedIn, OneTimeOver>> {
  return inTransaction<SignedIn, OneTimeOver>(async (tx) => {
    const byOneTime = account.oneTimeUntil !== null && means.by !== 'provider'
    if (byOneTime && !(await spendOneTime(tx, account.id, clock.now())))
      return refuse('identity.one-time-password-over')
    const sessionId = await sessions.begin(tx, account, means.userAgent, clock.now())
    const author = actor.kind === 'anyone' ? selfOf(account) : actor
    const detail = { by: means.by }
    const note = { action: 'sign-in.succeeded', subjectKind: 'account', subjectId: account.id, detail }
    await recordAudit(tx, author, note, clock)
    return ok({ next: 'signed-in', sessionId, kind: account.kind })
  })
}
