import { type Actor, inWhoseName } from '@/kernel/actor'
import { maskEmail, maskPhone } from '@/kernel/mask'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { forgetAttempts } from '../data/attempts'
import { numberIndex } from '../data/identity-number-seal'
import { openRecoveryTicket } from '../data/recovery-ticket'
import * as proofs from '../data/window-proof-store'
import type { Account } from '../domain/account'
import { mayRecoverAccounts, type RecoveryFault, type RecoveryTicket, recoveryFault } from '../domain/recovery'
import { proofStep } from '../domain/window-proof'
import { carryOutProof } from './carry-out-proof'

export type RecoverRefusal =
  | RecoveryFault
  | 'identity.not-permitted'
  | 'identity.recovery-over'
  | 'identity.original-unseen'
  | 'identity.second-clerk-needed'
  | 'identity.changed-meanwhile'

/** For the slip that the person takes home; the password is shown once, and only where one was asked for. */
export type ProvedAtWindow = {
  done: 'password' | 'number'
  name: string
  maskedPhone: string | null
  maskedEmail: string | null
  oneTimePassword: string | null
  goodUntil: Date | null
  /** Both who saw the document. */
  clerks: [string, string]
}
export type AtWindow = { done: 'recorded'; until: Date } | ProvedAtWindow

/**
 * Two window clerks have seen the original document: the first press records it, the second clerk's press, in their own
 * session within fifteen minutes, carries it out (carryOutProof). One clerk alone changes nothing. Nothing of the
 * document is written down in the clear.
 */
export async function recoverAtWindow(
  actor: Actor,
  { ticket, originalSeen }: { ticket: string; originalSeen: boolean },
  clock = systemClock,
): Promise<Result<AtWindow, RecoverRefusal>> {
  if (!mayRecoverAccounts(actor)) return refuse('identity.not-permitted')
  const given = openRecoveryTicket(ticket, actor, clock.now())
  if (!given) return refuse('identity.recovery-over')
  if (!originalSeen) return refuse('identity.original-unseen', 'originalSeen')

  const done = await inTransaction<{ account: Account; outcome: AtWindow }, RecoverRefusal>(async (tx) => {
    const account = await accounts.findAndHold(tx, given.accountId)
    if (account?.version !== given.version) return refuse('identity.changed-meanwhile')
    const fault = recoveryFault(actor, account)
    if (fault) return refuse(fault)
    const outcome = await pressed(tx, actor, account, given, clock)
    return outcome.ok ? ok({ account, outcome: outcome.value }) : outcome
  })
  if (!done.ok) return done
  if (done.value.outcome.done === 'password') await forgetFailures(done.value.account)
  return ok(done.value.outcome)
}

async function pressed(
  tx: Transaction,
  actor: Actor,
  account: Account,
  { purpose, idType, number }: RecoveryTicket,
  clock = systemClock,
): Promise<Result<AtWindow, 'identity.second-clerk-needed'>> {
  const now = clock.now()
  const author = inWhoseName(actor, mayRecoverAccounts)
  const subject = { purpose, accountId: account.id, numberIndex: numberIndex(idType, number) }
  const waiting = await proofs.findWaiting(tx, subject, now)
  const step = proofStep(actor, waiting)
  if (step === 'needs-colleague') return refuse('identity.second-clerk-needed')
  if (step === 'record' || waiting === null) {
    const until = await proofs.record(tx, subject, author, now)
    const note = { action: 'account.document-seen', subjectKind: 'account', subjectId: account.id }
    await recordAudit(tx, author, { ...note, detail: { purpose } }, clock)
    return ok({ done: 'recorded', until })
  }
  await proofs.confirm(tx, waiting.id, author, now)
  const carried = await carryOutProof(tx, author, account, { purpose, idType, number, first: waiting }, clock)
  const { name, phone, email } = account
  const reached = { maskedPhone: phone && maskPhone(phone), maskedEmail: email && maskEmail(email) }
  return ok({ done: purpose, name, ...reached, ...carried, clerks: [waiting.firstClerkName, author.name] })
}

/** Whoever forgot a password has tried many: that must not keep them out with the new one. */
async function forgetFailures({ phone, email }: Account): Promise<void> {
  if (phone !== null) await forgetAttempts('account', `phone:${phone}`)
  if (email !== null) await forgetAttempts('account', `email:${email}`)
}
