import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { passwordFits } from '@/platform/password-hash'
import { attempt, forgetAttempts, inBrowser, takeAttemptBack } from '../data/attempts'
import { deviceIn } from '../data/known-device'
import * as recoveries from '../data/pending-recovery-store'
import { sealTicket } from '../data/second-factor'
import { type Account, disabledWords } from '../domain/account'
import { readSignInName } from '../domain/contact'
import { readHandedOut } from '../domain/handed-out'
import { accountsNamed } from './accounts-named'
import { beginSession, type SignedIn } from './begin-session'
import { noteFailure } from './note-failure'

export type SignInInput = {
  name: string
  password: string
  ip: string
  userAgent: string | null
  /** The cookie by which a browser is known (rememberDevice). */
  device?: string
}

export type SignInRefusal =
  | 'identity.wait'
  | 'identity.wrong-name-or-password'
  | 'identity.account-disabled'
  | 'identity.one-time-password-over'
  | 'identity.recovery-not-yet'

/** Signed in, or the password was right and the code of the second factor is still to come. */
export type PasswordAccepted = SignedIn | { next: 'code'; ticket: string }

/**
 * Anyone signs in by telephone number, e-mail address or staff number and password. An unknown name takes as long and
 * is answered in the same words as a wrong password. Attempts are counted before they are made: per account and per address,
 * or, in a browser that is known for the account, there alone. What succeeded and what failed is on record.
 */
export async function signIn(
  actor: Actor,
  input: SignInInput,
  clock = systemClock,
): Promise<Result<PasswordAccepted, SignInRefusal>> {
  const name = readSignInName(input.name)
  const who = name ? `${name.by}:${name.value}` : `unreadable:${input.ip}`
  const named = name ? await accountsNamed(db, name, clock) : []
  const known = named.find(({ id }) => deviceIn(input.device, id, clock.now()) !== null) ?? null
  const count = countingOf(known && deviceIn(input.device, known.id, clock.now()), known, who)
  const wait = (count.isKnown ? null : await attempt('address', input.ip, clock)) ?? (await attempt(...count.as, clock))
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })

  const { account, fits } = await whoseItIs(named, input.password)
  if (!account || !fits) {
    const soon = account && (await opensSoon(account, input.password))
    return soon ? refuse('identity.recovery-not-yet') : failed(actor, account, 'identity.wrong-name-or-password', clock)
  }
  if (account.disabledAt !== null)
    return failed(actor, account, 'identity.account-disabled', clock, disabledWords(account))
  if (account.oneTimeUntil !== null && account.oneTimeUntil <= clock.now())
    return failed(actor, account, 'identity.one-time-password-over', clock)

  if (!count.isKnown) await takeAttemptBack('address', input.ip, clock)
  if (account.totpEnabledAt !== null) return ok({ next: 'code', ticket: sealTicket(account.id, clock.now()) })
  await forgetAttempts(...count.as)
  return beginSession(actor, account, { by: 'password', userAgent: input.userAgent }, clock)
}

/** The one of them whose password it is, else the first. Nobody at all takes as long as somebody. */
async function whoseItIs(
  named: readonly Account[],
  password: string,
): Promise<{ account: Account | null; fits: boolean }> {
  for (const account of named) {
    const typed = account.oneTimeUntil ? readHandedOut(password) : password
    if (await passwordFits(account.passwordHash, typed)) return { account, fits: true }
  }
  const [first = null] = named
  return { account: first, fits: first === null && (await passwordFits(null, password)) }
}

/** Whether this is the password of a slip whose waiting time is not over. */
async function opensSoon({ id }: Account, typed: string): Promise<boolean> {
  const waiting = await recoveries.findWaiting(db, id)
  return waiting !== null && passwordFits(waiting.passwordHash, readHandedOut(typed))
}

type Counting = { isKnown: boolean; as: ['account' | 'device', string] }

function countingOf(device: string | null, account: Account | null, who: string): Counting {
  const isKnown = device !== null && account !== null
  return { isKnown, as: isKnown ? ['device', inBrowser(account.id, device)] : ['account', who] }
}

async function failed<Code extends SignInRefusal>(
  actor: Actor,
  account: Account | null,
  code: Code,
  clock = systemClock,
  words?: Record<string, string>,
) {
  const subjectId = account?.id ?? 'unknown'
  const note = { action: 'sign-in.failed', subjectKind: 'account', subjectId, detail: { reason: code } }
  await noteFailure(actor, note, clock)
  return refuse(code, undefined, words)
}
