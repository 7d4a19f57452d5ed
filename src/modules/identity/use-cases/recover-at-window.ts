import { type Actor, inWhoseName } from '@/kernel/actor'
import { maskEmail, maskPhone } from '@/kernel/mask'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import * as accounts from '../data/account-store'
import { forgetAttempts } from '../data/attempts'
import { newOneTimePassword, type OneTimePassword } from '../data/one-time-password'
import { openRecoveryTicket } from '../data/recovery-ticket'
import * as sessions from '../data/session-store'
import type { Account } from '../domain/account'
import { ACCOUNT_NOTICE, type AccountNoticeJob } from '../domain/account-notice'
import { mayRecoverAccounts, type RecoveryFault, recoveryFault } from '../domain/recovery'

export type RecoverRefusal =
  | RecoveryFault
  | 'identity.not-permitted'
  | 'identity.recovery-over'
  | 'identity.original-unseen'
  | 'identity.changed-meanwhile'

/** For the slip that the person takes home; shown once. */
export type RecoveredAtWindow = {
  name: string
  maskedPhone: string | null
  maskedEmail: string | null
  oneTimePassword: string
  goodUntil: Date
}

/**
 * The way back of who forgot their password: a window clerk, who has seen the original document, hands out a one-time
 * password. It is good for some hours and once, and only for choosing an own one. All sessions end, the account's
 * person is told; a second factor stays. Nothing of it is written down in the clear.
 */
export async function recoverAtWindow(
  actor: Actor,
  { ticket, originalSeen }: { ticket: string; originalSeen: boolean },
  clock = systemClock,
): Promise<Result<RecoveredAtWindow, RecoverRefusal>> {
  if (!mayRecoverAccounts(actor)) return refuse('identity.not-permitted')
  const now = clock.now()
  const given = openRecoveryTicket(ticket, actor, now)
  if (!given) return refuse('identity.recovery-over')
  if (!originalSeen) return refuse('identity.original-unseen', 'originalSeen')
  const handedOut = await newOneTimePassword(now, env.RECOVERY_PASSWORD_HOURS)

  const recovered = await inTransaction<Account, RecoverRefusal>(async (tx) => {
    const account = await accounts.findAndHold(tx, given.accountId)
    if (account?.version !== given.version) return refuse('identity.changed-meanwhile')
    const fault = recoveryFault(actor, account)
    if (fault) return refuse(fault)
    await recover(tx, inWhoseName(actor, mayRecoverAccounts), account, handedOut, clock)
    return ok(account)
  })
  if (!recovered.ok) return recovered
  await forgetFailures(recovered.value)
  const { name, phone, email } = recovered.value
  const [maskedPhone, maskedEmail] = [phone && maskPhone(phone), email && maskEmail(email)]
  const { password: oneTimePassword, oneTimeUntil: goodUntil } = handedOut
  return ok({ name, maskedPhone, maskedEmail, oneTimePassword, goodUntil })
}

async function recover(
  tx: Transaction,
  author: Actor,
  account: Account,
  { passwordHash, oneTimeUntil }: OneTimePassword,
  clock = systemClock,
): Promise<void> {
  const now = clock.now()
  const saved = await accounts.save(tx, account, { passwordHash, oneTimeUntil }, now)
  if (saved !== 'saved') throw new Error(`account ${account.id} was held and could not be saved: ${saved}`)
  const endedSessions = await sessions.end(tx, account.id, {}, now)
  const eventId = newId(now)
  const job = { eventId, accountId: account.id, kind: 'account.recovered', happenedAt: now.toISOString() } as const
  await enqueue(tx, ACCOUNT_NOTICE, job satisfies AccountNoticeJob, { key: eventId })
  const note = { action: 'account.recovered-at-window', subjectKind: 'account', subjectId: account.id }
  await recordAudit(tx, author, { ...note, detail: { endedSessions } }, clock)
}

/** Whoever forgot a password has tried many: that must not keep them out with the new one. */
async function forgetFailures({ phone, email }: Account): Promise<void> {
  if (phone !== null) await forgetAttempts('account', `phone:${phone}`)
  if (email !== null) await forgetAttempts('account', `email:${email}`)
}
