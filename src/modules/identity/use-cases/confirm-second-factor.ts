import type { Actor } from '@/kernel/actor'
import { type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as accounts from '../data/account-store'
import { attempt, forgetAttempts, inBrowser } from '../data/attempts'
import { deviceIn } from '../data/known-device'
import { codeFits, openTicket } from '../data/second-factor'
import { disabledWords } from '../domain/account'
import { beginSession, type OneTimeOver, type SignedIn } from './begin-session'
import { noteFailure } from './note-failure'

export type CodeRefusal =
  | OneTimeOver
  | 'identity.wait'
  | 'identity.ticket-over'
  | 'identity.wrong-code'
  | 'identity.account-disabled'

/**
 * Anyone who gave the right password gives the code of their second factor. A ticket is good for five minutes, a code
 * once; tries are counted. What failed is on record.
 */
export async function confirmSecondFactor(
  actor: Actor,
  input: { ticket: string; code: string; userAgent: string | null; device?: string },
  clock = systemClock,
): Promise<Result<SignedIn, CodeRefusal>> {
  const ticket = openTicket(input.ticket, clock.now())
  const account = ticket && (await accounts.find(db, ticket.accountId))
  if (!account) return refuse('identity.ticket-over')
  const device = deviceIn(input.device, account.id, clock.now())
  const who = device === null ? account.id : inBrowser(account.id, device)
  const wait = await attempt('code', who, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })
  if (account.disabledAt !== null) return refuse('identity.account-disabled', undefined, disabledWords(account))

  if (!(await codeFits(db, account, input.code, clock.now()))) {
    const detail = { reason: 'identity.wrong-code' }
    const note = { action: 'sign-in.failed', subjectKind: 'account', subjectId: account.id, detail }
    await noteFailure(actor, note, clock)
    return refuse('identity.wrong-code', 'code')
  }
  await forgetAttempts('code', who)
  return beginSession(actor, account, { by: 'password-and-code', userAgent: input.userAgent }, clock)
}
