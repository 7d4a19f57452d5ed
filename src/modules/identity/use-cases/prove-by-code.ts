import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { attempt } from '../data/attempts'
import { openContactTicket } from '../data/contact-ticket'
import { type ContactTicket, isTicketOver, readCode } from '../domain/contact-code'

export type TicketRefusal = 'identity.code-over' | 'identity.code-wrong'

/** The proof that a code came back: in ten minutes, five tries, once. A change of number is proved by its own person alone. */
export async function proveByCode(
  actor: Actor,
  { ticket: sealed, code }: { ticket: string; code: string },
  clock = systemClock,
): Promise<Result<ContactTicket, TicketRefusal>> {
  const ticket = openContactTicket(sealed)
  if (!ticket || isTicketOver(ticket, clock.now())) return refuse('identity.code-over')
  if (ticket.purpose.for === 'change' && ticket.purpose.accountId !== actor.id) return refuse('identity.code-over')
  if ((await attempt('sentCode', ticket.id, clock)) !== null) return refuse('identity.code-over')
  if (!isSame(readCode(code), ticket.code)) return refuse('identity.code-wrong', 'code')
  const wasUsed = (await attempt('sentCodeUse', ticket.id, clock)) !== null
  return wasUsed ? refuse('identity.code-over') : ok(ticket)
}

const isSame = (typed: string, code: string): boolean =>
  /^\d{6}$/.test(typed) && timingSafeEqual(Buffer.from(typed), Buffer.from(code))
