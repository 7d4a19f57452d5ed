import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { newOneTimePassword } from '../data/one-time-password'
import * as requests from '../data/power-request-store'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import type { AccountAction } from '../domain/permissions'
import { needsTwoToReset } from '../domain/sign-in-reset'
import { type AccountRefusal, withAccount } from './with-account'

/** Every act of the security administrator names its account and its reason. */
export type GuardInput = { accountId: string; reason: string }
export type GuardRefusal =
  | AccountRefusal
  | 'identity.last-administrator'
  | 'identity.power-waits'
  | 'identity.two-to-reset'

type Guarding = { action: AccountAction; past: string; change: accounts.AccountChange; endsSessions: boolean }

async function guard(
  actor: Actor,
  { accountId, reason }: GuardInput,
  { action, past, change, endsSessions }: Guarding,
  clock = systemClock,
): Promise<Result<{ endedSessions: number }, GuardRefusal>> {
  return withAccount<{ endedSessions: number }, GuardRefusal>(actor, action, accountId, async (tx, account) => {
    if (reason.trim() === '') return refuse('identity.reason-required', 'reason')
    if (change.passwordHash && (await requests.waitsToOpen(tx, account.id, clock.now())))
      return refuse('identity.power-waits')
    if (needsTwoToReset(action, account)) return refuse('identity.two-to-reset')
    if (change.disabledAt && (await isLastAdmin(tx, account))) return refuse('identity.last-administrator')
    const now = clock.now()
    const saved = Object.keys(change).length === 0 ? 'saved' : await accounts.save(tx, account, change, now)
    if (saved !== 'saved') return refuse('identity.changed-meanwhile')
    const endedSessions = endsSessions ? await sessions.end(tx, account.id, {}, now) : 0
    const detail = { reason: reason.trim(), endedSessions }
    await recordAudit(tx, actor, { action: past, subjectKind: 'account', subjectId: account.id, detail }, clock)
    return ok({ endedSessions })
  })
}

async function isLastAdmin(tx: Transaction, account: Account): Promise<boolean> {
  return account.adminRole !== null && (await accounts.countOtherAdmins(tx, account.adminRole, account.id)) === 0
}

/** Closes the account; every session of it ends at once, and who comes back is told the reason. The last holder of an administrator's role cannot be shut out. */
export async function disableAccount(actor: Actor, input: GuardInput, clock = systemClock) {
  const change = { disabledAt: clock.now(), disabledReason: input.reason.trim() }
  return guard(actor, input, { action: 'disable', past: 'account.disabled', change, endsSessions: true }, clock)
}

/** Opens the account again; password and second factor are as they were. */
export async function enableAccount(actor: Actor, input: GuardInput, clock = systemClock) {
  const change = { disabledAt: null, disabledReason: null }
  return guard(actor, input, { action: 'enable', past: 'account.enabled', change, endsSessions: false }, clock)
}

/** Takes off a lost second factor, never while a one-time password is handed out (needsTwoToReset). */
export async function resetSecondFactor(actor: Actor, input: GuardInput, clock = systemClock) {
  const change = { totpCipher: null, totpEnabledAt: null }
  const past = 'account.second-factor-reset'
  return guard(actor, input, { action: 'resetSecondFactor', past, change, endsSessions: true }, clock)
}

/** Ends every session of a person, e.g. when a device was lost. */
export async function endAccountSessions(actor: Actor, input: GuardInput, clock = systemClock) {
  return guard(actor, input, { action: 'endSessions', past: 'session.ended', change: {}, endsSessions: true }, clock)
}

/** A forgotten password is replaced by a one-time password. The second factor stays, and without one two are needed (ASVS 6.4.3, needsTwoToReset). */
export async function resetPassword(
  actor: Actor,
  input: GuardInput,
  clock = systemClock,
): Promise<Result<{ accountId: string; oneTimePassword: string; goodUntil: Date }, GuardRefusal>> {
  const { password, ...change } = await newOneTimePassword(clock.now())
  const guarding = { action: 'resetPassword', past: 'account.password-reset', change, endsSessions: true } as const
  const result = await guard(actor, input, guarding, clock)
  if (!result.ok) return result
  return ok({ accountId: input.accountId, oneTimePassword: password, goodUntil: change.oneTimeUntil })
}
