import { randomInt } from 'node:crypto'
import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { cityNameIn } from '@/platform/city'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { DEFAULT_LOCALE, isLocale } from '@/platform/i18n/locale'
import { wordsIn } from '@/platform/i18n/words-in'
import { newId } from '@/platform/new-id'
import { attempt } from '../data/attempts'
import { isProvedByAnother } from '../data/contact-claims'
import { canReach, queueMessage } from '../data/contact-message'
import { sealContactTicket } from '../data/contact-ticket'
import type { ContactKind } from '../domain/contact'
import { type ContactPurpose, codeGoodUntil } from '../domain/contact-code'

export type SendCodeRefusal = 'identity.wait' | 'identity.no-text-messages' | 'identity.no-mail'

/**
 * Sends six digits to a number or address and answers with what must come back with them. Whose it is already is not
 * told: then its owner gets a message that says so, no code opens the ticket, and the answer is the same.
 */
export async function sendContactCode(
  actor: Actor,
  { kind, value }: { kind: ContactKind; value: string },
  { purpose, locale, field }: { purpose: ContactPurpose; locale: string; field: string },
  clock = systemClock,
): Promise<Result<{ ticket: string }, SendCodeRefusal>> {
  if (!canReach(kind)) return refuse(kind === 'phone' ? 'identity.no-text-messages' : 'identity.no-mail', field)
  const wait = await attempt('codeTo', `${kind}:${value}`, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })
  const t = await wordsIn(isLocale(locale) ? locale : DEFAULT_LOCALE, 'identity.messages')
  const city = cityNameIn(isLocale(locale) ? locale : DEFAULT_LOCALE)
  const now = clock.now()
  const until = codeGoodUntil(now)
  return inTransaction<{ ticket: string }, never>(async (tx) => {
    const exceptId = purpose.for === 'change' ? actor.id : undefined
    const isTaken = await isProvedByAnother(tx, kind, value, exceptId)
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
    const text = t(isTaken ? 'code-for-taken' : 'code', { city, code })
    await queueMessage(tx, { kind, to: value, subject: t('subject', { city }), text }, now, new Date(until))
    return ok({ ticket: sealContactTicket({ id: newId(now), kind, value, code, until, purpose }) })
  })
}
