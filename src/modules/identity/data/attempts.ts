import { systemClock } from '@/platform/clock'
import { blindIndex } from '@/platform/crypto'
import { forgetHits, hit } from '@/platform/rate-limit'
import { SIGN_IN_LIMITS } from '../domain/sign-in-limits'

type Scope = keyof typeof SIGN_IN_LIMITS

/** What is counted must not become a list of telephone numbers. */
const keyOf = (scope: Scope, who: string): string => `identity:${scope}:${blindIndex(who)}`

/** Counts an attempt before it is made. Returns the minutes to wait, or null when it may go ahead. */
export async function attempt(scope: Scope, who: string, clock = systemClock): Promise<number | null> {
  let seconds = 0
  for (const limit of SIGN_IN_LIMITS[scope]) {
    const verdict = await hit(keyOf(scope, who), limit, clock)
    if (!verdict.allowed) seconds = Math.max(seconds, verdict.retryAfterSeconds)
  }
  return seconds === 0 ? null : Math.ceil(seconds / 60)
}

/** The right answer was given: counting starts again. */
export async function forgetAttempts(scope: Scope, who: string): Promise<void> {
  for (const limit of SIGN_IN_LIMITS[scope]) await forgetHits(keyOf(scope, who), limit)
}
