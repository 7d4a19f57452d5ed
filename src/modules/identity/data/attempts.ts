import { systemClock } from '@/platform/clock'
import { blindIndex } from '@/platform/crypto'
import { env } from '@/platform/env'
import { forgetHits, forgetHitsUnder, hit, takeBack } from '@/platform/rate-limit'
import type { Account } from '../domain/account'
import { SIGN_IN_LIMITS } from '../domain/sign-in-limits'

type Scope = keyof typeof SIGN_IN_LIMITS

/** What is counted must not become a list of telephone numbers. */
function keyOf(scope: Scope, who: string): string {
  const [person = '', browser] = who.split(' ')
  return `identity:${scope}:${blindIndex(person)}${browser ? `:${browser}` : ''}`
}

/**
 * Counts an attempt before it is made. Returns the minutes to wait, or null when it may go ahead. What a short window
 * already turns away is not counted in the longer ones: attempts during a block do not prolong it.
 */
export async function attempt(scope: Scope, who: string, clock = systemClock): Promise<number | null> {
  for (const limit of SIGN_IN_LIMITS[scope]) {
    const verdict = await hit(keyOf(scope, who), limit, clock)
    if (!verdict.allowed) return Math.ceil(verdict.retryAfterSeconds / 60)
  }
  return null
}

/** What was counted just now is taken back: it was no failure. */
export async function takeAttemptBack(scope: Scope, who: string, clock = systemClock): Promise<void> {
  for (const limit of SIGN_IN_LIMITS[scope]) await takeBack(keyOf(scope, who), limit, clock)
}

/** One person's attempts in one browser: all of a person's browsers can be found by the person. */
export const inBrowser = (accountId: string, device: string): string => `${accountId} ${device}`

/** Whatever was counted against an account, under each of its names and in each of its browsers. */
export async function forgetAllAttempts(account: Pick<Account, 'id' | 'phone' | 'email' | 'staffNo'>): Promise<void> {
  for (const by of ['phone', 'email', 'staffNo'] as const)
    if (account[by]) await forgetAttempts('account', `${by}:${account[by]}`)
  for (const scope of ['device', 'code', 'again'] as const) await forgetHitsUnder(keyOf(scope, account.id))
}

/** The right answer was given: counting starts again. */
export async function forgetAttempts(scope: Scope, who: string): Promise<void> {
  for (const limit of SIGN_IN_LIMITS[scope]) await forgetHits(keyOf(scope, who), limit)
}

/** Whoever forgot a password has tried many: that must not keep them out with the new one. */
export async function forgetFailures({ phone, email }: Pick<Account, 'phone' | 'email'>): Promise<void> {
  if (phone !== null) await forgetAttempts('account', `phone:${phone}`)
  if (email !== null) await forgetAttempts('account', `email:${email}`)
}

/** Counts that a member of staff looks for a citizen's account. Returns the minutes to wait, or null. */
export async function countLookUp(staffId: string, clock = systemClock): Promise<number | null> {
  const rate = { limit: env.RECOVERY_LOOKUPS_PER_HOUR, windowSeconds: 3_600 }
  const verdict = await hit(`identity:look-up:${staffId}`, rate, clock)
  return verdict.allowed ? null : Math.ceil(verdict.retryAfterSeconds / 60)
}
