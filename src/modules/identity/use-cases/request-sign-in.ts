import type { Actor } from '@/kernel/actor'
import { type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import * as requests from '../data/power-request-store'
import { type RequestPowerRefusal, requestPower } from './request-power'
import { type AccountRefusal, withAccount } from './with-account'

export type RequestSignInRefusal = AccountRefusal | RequestPowerRefusal | 'identity.power-waits'

/**
 * The system administrator asks that a colleague who lost password and second factor gets both anew; the security
 * administrator confirms it and hands over the one-time password (ADR 0117). A new account that waits to be confirmed
 * gets its first password by that alone.
 */
export async function requestSignIn(
  actor: Actor,
  { accountId, reason }: { accountId: string; reason: string },
  clock = systemClock,
): Promise<Result<null, RequestSignInRefusal>> {
  return withAccount<null, RequestSignInRefusal>(actor, 'requestSignIn', accountId, async (tx, account) => {
    if (await requests.waitsToOpen(tx, account.id, clock.now())) return refuse('identity.power-waits')
    return requestPower(tx, actor, account, { power: { kind: 'sign_in' }, reason }, clock)
  })
}
