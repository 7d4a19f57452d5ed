import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { type HoldingToLendRefusal, holdingToLend } from '@/modules/departments/queries/holding-to-lend'
import { type PostToGiveRefusal, postToGive } from '@/modules/departments/queries/post-to-give'
import { hasPostsFrom } from '@/modules/departments/queries/posts-held-by'
import { recordPostHolder } from '@/modules/departments/use-cases/record-post-holder'
import { recordStandIn } from '@/modules/departments/use-cases/record-stand-in'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { newOneTimePassword } from '../data/one-time-password'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import type { Power } from '../domain/power-request'

export type PowerRefusal =
  | PostToGiveRefusal
  | HoldingToLendRefusal
  | 'departments.not-permitted'
  | 'stand-in.not-permitted'
  | 'stand-in.unfit'
  | 'identity.is-administrator'
  | 'identity.is-disabled'
  | 'identity.holds-posts'
  | 'identity.last-administrator'
  | 'identity.changed-meanwhile'

/** What a power is in words, and whose head is told of it. */
export type PowerSubject = { title: string | null; departmentId: string | null }
type OneTime = { password: string; goodUntil: Date }

/** A power with the reason it is wanted for, as far as the power itself carries one. */
type Wanted = { power: Power; reason: string }

const NO_SUBJECT: PowerSubject = { title: null, departmentId: null }

/** Why this person cannot have this power now; else what it is. Asked when it is requested and again when it is confirmed. */
export async function checkPower(
  tx: Transaction,
  account: Account,
  { power, reason }: Wanted,
  clock = systemClock,
): Promise<Result<PowerSubject, PowerRefusal>> {
  const { id: accountId } = account
  const today = dayOf(clock.now())
  switch (power.kind) {
    case 'account':
    case 'sign_in':
      return account.disabledAt === null ? ok(NO_SUBJECT) : refuse('identity.is-disabled')
    case 'admin_role':
      return checkAdminRole(tx, account, today)
    case 'post': {
      if (account.adminRole !== null) return refuse('identity.is-administrator')
      if (account.disabledAt !== null) return refuse('identity.is-disabled')
      return subjectOf(await postToGive(tx, { accountId, ...power }))
    }
    case 'stand_in': {
      if (account.adminRole !== null || account.disabledAt !== null) return refuse('stand-in.unfit', 'staffNo')
      return subjectOf(await holdingToLend(tx, { accountId, reason, ...power }, today))
    }
  }
}

/** 三员分立: whoever holds a post becomes none of the three, and the last one of a role does not leave it for another. */
async function checkAdminRole(
  tx: Transaction,
  account: Account,
  today: string,
): Promise<Result<PowerSubject, PowerRefusal>> {
  if (account.disabledAt !== null) return refuse('identity.is-disabled')
  if (await hasPostsFrom(account.id, today, tx)) return refuse('identity.holds-posts', 'role')
  const leaves = account.adminRole
  if (leaves !== null && (await accounts.countOtherAdmins(tx, leaves, account.id)) === 0)
    return refuse('identity.last-administrator', 'role')
  return ok(NO_SUBJECT)
}

function subjectOf<Code extends string>(
  found: Result<{ title: string; departmentName: string; departmentId: string }, Code>,
): Result<PowerSubject, Code> {
  if (!found.ok) return found
  const { title, departmentName, departmentId } = found.value
  return ok({ title: `${departmentName} ${title}`, departmentId })
}

/** Gives the power, after `checkPower`. Answers with the one-time password where an account becomes usable by it. */
export async function givePower(
  tx: Transaction,
  actor: Actor,
  account: Account,
  { power, reason }: Wanted,
  clock = systemClock,
): Promise<Result<OneTime | null, PowerRefusal>> {
  const now = clock.now()
  switch (power.kind) {
    case 'account':
      return handOutPassword(tx, account, {}, now)
    case 'sign_in': {
      await sessions.end(tx, account.id, {}, now)
      return handOutPassword(tx, account, { totpCipher: null, totpEnabledAt: null }, now)
    }
    case 'admin_role': {
      const saved = await accounts.save(tx, account, { adminRole: power.role }, now)
      if (saved !== 'saved') return refuse('identity.changed-meanwhile')
      await sessions.end(tx, account.id, {}, now)
      return ok(null)
    }
    case 'post':
      return nothingHandedOut(
        await recordPostHolder(tx, actor, { accountId: account.id, ...withoutKind(power) }, clock),
      )
    case 'stand_in':
      return nothingHandedOut(
        await recordStandIn(tx, actor, { accountId: account.id, reason, ...withoutKind(power) }, clock),
      )
  }
}

async function handOutPassword(
  tx: Transaction,
  account: Account,
  factor: accounts.AccountChange,
  now: Date,
): Promise<Result<OneTime, 'identity.changed-meanwhile'>> {
  const { password, ...secret } = await newOneTimePassword(now)
  const saved = await accounts.save(tx, account, { ...secret, ...factor }, now)
  return saved === 'saved' ? ok({ password, goodUntil: secret.oneTimeUntil }) : refuse('identity.changed-meanwhile')
}

const withoutKind = <P extends Power>({ kind: _, ...rest }: P): Omit<P, 'kind'> => rest

const nothingHandedOut = <Code extends string>(done: Result<unknown, Code>): Result<null, Code> =>
  done.ok ? ok(null) : done
