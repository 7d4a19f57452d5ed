import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { isKnownPassword } from '@/platform/known-passwords'
import { hashPassword } from '@/platform/password-hash'
import * as accounts from '../data/account-store'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import { type PasswordFault, passwordFault } from '../domain/password-rules'
import { type OwnAccountRefusal, type ProofRefusal, withOwnAccount, withProvenAccount } from './with-own-account'

export type ChangePasswordRefusal = PasswordFault | ProofRefusal | 'identity.password-same'

/** A person changes their password; the current one is asked for, and every other session of theirs ends. */
export async function changePassword(
  actor: Actor,
  input: { currentPassword: string; newPassword: string; sessionId: string },
  clock = systemClock,
): Promise<Result<null, ChangePasswordRefusal>> {
  if (input.currentPassword === input.newPassword) return refuse('identity.password-same', 'newPassword')
  return withProvenAccount<null, ChangePasswordRefusal>(
    actor,
    input.currentPassword,
    (tx, account) => setPassword(tx, actor, account, input, clock),
    clock,
  )
}

export type ChoosePasswordRefusal =
  | PasswordFault
  | OwnAccountRefusal
  | 'identity.not-permitted'
  | 'identity.password-same'

/** Whoever signed in with a one-time password chooses their own; nothing else opens before. */
export async function choosePassword(
  actor: Actor,
  input: { newPassword: string; sessionId: string },
  clock = systemClock,
): Promise<Result<null, ChoosePasswordRefusal>> {
  return withOwnAccount<null, ChoosePasswordRefusal>(actor, async (tx, account) => {
    if (account.oneTimeUntil === null) return refuse('identity.not-permitted')
    return setPassword(tx, actor, account, input, clock)
  })
}

async function setPassword(
  tx: Transaction,
  actor: Actor,
  account: Account,
  { newPassword, sessionId }: { newPassword: string; sessionId: string },
  clock = systemClock,
): Promise<Result<null, PasswordFault | 'identity.changed-meanwhile'>> {
  const fault = passwordFault(newPassword, account, isKnownPassword)
  if (fault) return refuse(fault, 'newPassword')
  const now = clock.now()
  const change = { passwordHash: await hashPassword(newPassword), passwordChangedAt: now, oneTimeUntil: null }
  if ((await accounts.save(tx, account, change, now)) !== 'saved') return refuse('identity.changed-meanwhile')
  const endedSessions = await sessions.end(tx, account.id, { except: sessionId }, now)
  const note = { action: 'account.password-changed', subjectKind: 'account', subjectId: account.id }
  await recordAudit(tx, actor, { ...note, detail: { endedSessions } }, clock)
  return ok(null)
}
