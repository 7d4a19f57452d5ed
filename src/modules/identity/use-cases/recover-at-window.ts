import { type Actor, inWhoseName } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import * as accounts from '../data/account-store'
import { forgetFailures } from '../data/attempts'
import { numberIndex, sealNumber } from '../data/identity-number-seal'
import { maskedNames } from '../data/masked-names'
import { openRecoveryTicket } from '../data/recovery-ticket'
import * as proofs from '../data/window-proof-store'
import type { Account } from '../domain/account'
import { mayRecoverAccounts, type RecoveryFault, type RecoveryTicket, recoveryFault } from '../domain/recovery'
import { proofStep, type WindowProof } from '../domain/window-proof'
import { beginRecovery } from './begin-recovery'
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
  /** From when on the password opens the account, where its holder has time to stop it; null when it does at once. */
  effectiveAt: Date | null
  /** Both who saw the document. */
  clerks: [string, string]
}
export type AtWindow = { done: 'recorded'; until: Date } | ProvedAtWindow

/**
 * Two window clerks have seen the original document: the first press records it, the second clerk's press, in their own
 * session within fifteen minutes, gives a number to its owner at once (carryOutProof) or begins to give an account back
 * (beginRecovery). One clerk alone changes nothing. Nothing of the document is written down in the clear.
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
  const { outcome } = done.value
  if (outcome.done === 'password' && outcome.effectiveAt === null) await forgetFailures(done.value.account)
  return ok(outcome)
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
  const seen = seenBy(account, { idType, number }, waiting, author)
  const reached = await maskedNames(tx, account)
  const about = {
    done: purpose,
    name: account.name,
    ...reached,
    clerks: [waiting.firstClerkName, author.name] as [string, string],
  }
  if (purpose === 'password') return ok({ ...about, ...(await beginRecovery(tx, author, account, seen, clock)) })
  await carryOutProof(tx, author, account, { ...seen, secret: null }, clock)
  return ok({ ...about, oneTimePassword: null, goodUntil: null, effectiveAt: null })
}

function seenBy(account: Account, paper: Pick<RecoveryTicket, 'idType' | 'number'>, first: WindowProof, second: Actor) {
  const { idType, number } = paper
  const clerks = { firstClerkId: first.firstClerkId, firstClerkName: first.firstClerkName }
  return {
    document: { idType, ...sealNumber(account.id, idType, number) },
    clerks: { ...clerks, secondClerkId: second.id, secondClerkName: second.name },
  }
}
