import { type Actor, inWhoseName } from '@/kernel/actor'
import { maskEmail, maskIdentityNumber, maskPhone } from '@/kernel/mask'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { findByPaper } from '../data/account-by-paper'
import { countLookUp } from '../data/attempts'
import { sealRecoveryTicket } from '../data/recovery-ticket'
import type { Account, IdType } from '../domain/account'
import { readPersonName } from '../domain/person-name'
import { checkRealName, type RealNameFault } from '../domain/real-name'
import { mayRecoverAccounts, type RecoveryFault, recoveryFault } from '../domain/recovery'
import { noteFailure } from './note-failure'

/** What stands on the document that the person shows. */
export type ShownPaper = { name: string; idType: IdType; number: string }

export type AccountAtWindow = {
  name: string
  maskedNumber: string
  maskedPhone: string | null
  maskedEmail: string | null
  createdAt: Date
  /** What the clerk brings back to hand out the password. */
  ticket: string
}

export type FindToRecoverRefusal =
  | RealNameFault
  | RecoveryFault
  | 'identity.not-permitted'
  | 'identity.name-unfit'
  | 'identity.wait'
  | 'identity.recovery-nobody'

/**
 * A window clerk finds the account of the person who stands before them, by the document shown. Name and number must
 * both fit exactly; every miss is answered in the same words. What is found and what is not is on record, and counted
 * per clerk.
 */
export async function findAccountToRecover(
  actor: Actor,
  paper: ShownPaper,
  clock = systemClock,
): Promise<Result<AccountAtWindow, FindToRecoverRefusal>> {
  if (!mayRecoverAccounts(actor)) return refuse('identity.not-permitted')
  const name = readPersonName(paper.name)
  if (name === null) return refuse('identity.name-unfit', 'name')
  const on = { today: dayOf(clock.now()), allowTestRegion: env.YIZHAN_MODE === 'demo' }
  const checked = checkRealName(paper, on)
  if (!checked.ok) return refuse(checked.code, 'number')
  const wait = await countLookUp(actor.id, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })

  const author = inWhoseName(actor, mayRecoverAccounts)
  const account = await findByPaper(db, paper.idType, checked.number)
  if (account?.kind !== 'citizen' || account.name !== name) {
    const note = { action: 'account.looked-for-in-vain', subjectKind: 'account', subjectId: 'unknown' }
    await noteFailure(author, note, clock)
    return refuse('identity.recovery-nobody')
  }
  const access = { action: 'account.looked-up', subjectKind: 'account', subjectId: account.id }
  await recordAccess(db, author, access, clock)
  const fault = recoveryFault(actor, account)
  return fault ? refuse(fault) : ok(atWindow(actor, account, checked.number, clock.now()))
}

function atWindow(actor: Actor, account: Account, number: string, now: Date): AccountAtWindow {
  return {
    name: account.name,
    maskedNumber: maskIdentityNumber(number),
    maskedPhone: account.phone && maskPhone(account.phone),
    maskedEmail: account.email && maskEmail(account.email),
    createdAt: account.createdAt,
    ticket: sealRecoveryTicket(account, actor, now),
  }
}
