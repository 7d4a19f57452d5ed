import { type Actor, inWhoseName } from '@/kernel/actor'
import { maskIdentityNumber } from '@/kernel/mask'
import { readPersonName } from '@/kernel/person-name'
import { dayOf } from '@/kernel/plain-date'
import { fault, ok, type Result, refuse, refuseAll } from '@/kernel/result'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { findByIdDocument } from '../data/account-by-id-document'
import * as accounts from '../data/account-store'
import { countLookUp } from '../data/attempts'
import { numberIndex } from '../data/identity-number-seal'
import { maskedNames } from '../data/masked-names'
import * as recoveries from '../data/pending-recovery-store'
import { sealRecoveryTicket } from '../data/recovery-ticket'
import * as proofs from '../data/window-proof-store'
import type { Account, IdType } from '../domain/account'
import { readSignInName } from '../domain/contact'
import { checkRealName, type RealNameFault } from '../domain/real-name'
import { mayRecoverAccounts, type ProvedIdDocument, type RecoveryFault, recoveryFault } from '../domain/recovery'
import { noteFailure } from './note-failure'

/**
 * What stands on the document that the person shows. With the telephone number or e-mail address they sign in by, the
 * number on the document is to become theirs, whoever has stated it before.
 */
export type ShownIdDocument = { name: string; idType: IdType; number: string; signInName?: string }

export type AccountAtWindow = {
  name: string
  maskedNumber: string
  maskedPhone: string | null
  maskedEmail: string | null
  createdAt: Date
  /** What the clerk's press will be for. */
  purpose: ProvedIdDocument['purpose']
  /** A colleague who has seen the document already, and when; this clerk confirms it. */
  recorded: { by: string; at: Date } | null
  /** A recovery that waits already: until when. Another one takes its place. */
  waitsUntil: Date | null
  /** What the clerk brings back to hand out the password. */
  ticket: string
}

export type FindToRecoverRefusal =
  | RealNameFault
  | RecoveryFault
  | 'identity.not-permitted'
  | 'identity.name-unfit'
  | 'identity.contact-unfit'
  | 'identity.wait'
  | 'identity.recovery-nobody'
  | 'identity.recovery-several'

/**
 * A window clerk finds the account of the person who stands before them, by the document shown. Name and number must
 * both fit exactly; every miss is answered in the same words. What is found and what is not is on record, and counted
 * per clerk.
 */
export async function findAccountToRecover(
  actor: Actor,
  paper: ShownIdDocument,
  clock = systemClock,
): Promise<Result<AccountAtWindow, FindToRecoverRefusal>> {
  if (!mayRecoverAccounts(actor)) return refuse('identity.not-permitted')
  const name = readPersonName(paper.name)
  const on = { today: dayOf(clock.now()), allowTestRegion: env.YIZHAN_MODE === 'demo' }
  const checked = checkRealName(paper, on)
  const refused = refuseAll<FindToRecoverRefusal>([
    name === null && fault('identity.name-unfit', 'name'),
    !checked.ok && fault(checked.code, 'number'),
    isUnreadable(paper.signInName) && fault('identity.contact-unfit', 'signInName'),
  ])
  if (refused || name === null || !checked.ok) return refused ?? refuse('identity.name-unfit', 'name')
  const wait = await countLookUp(actor.id, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })

  const author = inWhoseName(actor, mayRecoverAccounts)
  const shown = { ...paper, name, number: checked.number }
  const found = await whomItConcerns(shown)
  const account = found[0]
  if (!account) {
    const note = { action: 'account.looked-for-in-vain', subjectKind: 'account', subjectId: 'unknown' }
    await noteFailure(author, note, clock)
    return refuse('identity.recovery-nobody')
  }
  // Several people have stated this number under this name: the one whose document was seen, or nobody by it alone.
  if (found.length > 1 && account.realNameLevel < 2) return refuse('identity.recovery-several', 'signInName')
  const access = { action: 'account.looked-up', subjectKind: 'account', subjectId: account.id }
  await recordAccess(db, author, access, clock)
  const obstacle = recoveryFault(actor, account)
  return obstacle ? refuse(obstacle) : ok(await atWindow(actor, account, shown, clock.now()))
}

/** What nobody could sign in by: a slip of the hand, told before anything is counted as looked for in vain. */
const isUnreadable = (signInName: string | undefined): boolean =>
  Boolean(signInName) && (readSignInName(signInName ?? '')?.by ?? 'staffNo') === 'staffNo'

/** By document alone, whose number it is; with a sign-in name, that account, if it is of the name on the document. */
async function whomItConcerns({ name, idType, number, signInName }: ShownIdDocument): Promise<Account[]> {
  if (!signInName) return findByIdDocument(db, idType, number, name)
  const readable = readSignInName(signInName)
  const account = readable && readable.by !== 'staffNo' ? await accounts.findBySignInName(db, readable) : null
  return account?.kind === 'citizen' && account.name === name ? [account] : []
}

async function atWindow(actor: Actor, account: Account, shown: ShownIdDocument, now: Date): Promise<AccountAtWindow> {
  const { idType, number } = shown
  const purpose = shown.signInName ? 'number' : 'password'
  const subject = { purpose, accountId: account.id, numberIndex: numberIndex(idType, number) } as const
  const waiting = await proofs.findWaiting(db, subject, now)
  return {
    name: account.name,
    maskedNumber: maskIdentityNumber(number),
    ...(await maskedNames(db, account)),
    createdAt: account.createdAt,
    purpose,
    waitsUntil: (await recoveries.findWaiting(db, account.id))?.effectiveAt ?? null,
    recorded: waiting && { by: waiting.firstClerkName, at: waiting.recordedAt },
    ticket: sealRecoveryTicket(account, actor, { purpose, idType, number }, now),
  }
}
