import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { db, inTransaction, type Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import * as accounts from '../data/account-store'
import { forgetFailures } from '../data/attempts'
import * as recoveries from '../data/pending-recovery-store'
import type { Account } from '../domain/account'
import { goodUntilFrom, type PendingRecovery, recoveryStep } from '../domain/pending-recovery'
import { carryOutProof } from './carry-out-proof'

const AT_ONCE = 100

/** By the system, every few minutes: what nobody stopped in its waiting time takes effect. Answers how many did. */
export async function carryOutRecoveries(actor: Actor, clock = systemClock): Promise<number> {
  if (actor.kind !== 'system') throw new Error('only the city itself carries recoveries out')
  const due = await recoveries.accountsDue(db, clock.now(), AT_ONCE)
  let done = 0
  for (const accountId of due) if (await carryOutIfDue(actor, accountId, clock)) done++
  return done
}

/** The same for one account, e.g. whose holder signs in before the job has run. Whether anything took effect. */
export async function carryOutIfDue(actor: Actor, accountId: string, clock = systemClock): Promise<boolean> {
  if (actor.kind !== 'system') throw new Error('only the city itself carries recoveries out')
  const seen = await recoveries.findWaiting(db, accountId)
  if (!seen || clock.now() < seen.effectiveAt) return false
  const outcome = await inTransaction<Account | null, never>(async (tx) => {
    const account = await accounts.findAndHold(tx, accountId)
    const recovery = await recoveries.findWaiting(tx, accountId)
    if (!account || !recovery) return ok(null)
    return ok((await takeStep(tx, actor, account, recovery, clock)) ? account : null)
  })
  if (!outcome.ok || outcome.value === null) return false
  await forgetFailures(outcome.value)
  return true
}

/** Whether it took effect; what has become void is closed, on record. */
async function takeStep(
  tx: Transaction,
  author: Actor,
  account: Account,
  recovery: PendingRecovery,
  clock = systemClock,
): Promise<boolean> {
  const now = clock.now()
  const step = recoveryStep(recovery, account, now)
  const { passwordHash, idNumberCipher, idType, idNumberIndex } = recovery
  if (step === 'waits' || passwordHash === null || idNumberCipher === null) return false
  await recoveries.end(tx, recovery.id, step === 'void' ? 'void' : 'done', now)
  if (step === 'void') {
    const note = { action: 'account.recovery-void', subjectKind: 'account', subjectId: account.id }
    await recordAudit(tx, author, note, clock)
    return false
  }
  const oneTimeUntil = goodUntilFrom(recovery.effectiveAt, env.RECOVERY_PASSWORD_HOURS)
  const { firstClerkId, firstClerkName, secondClerkId, secondClerkName } = recovery
  const seen = {
    document: { idType, idNumberCipher, idNumberIndex },
    secret: { passwordHash, oneTimeUntil },
    clerks: { firstClerkId, firstClerkName, secondClerkId, secondClerkName },
  }
  await carryOutProof(tx, author, account, seen, clock)
  return true
}
