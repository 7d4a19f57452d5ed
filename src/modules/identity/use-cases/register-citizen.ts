import { type Actor, ANYONE } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { isKnownPassword } from '@/platform/known-passwords'
import { hashPassword } from '@/platform/password-hash'
import * as accounts from '../data/account-store'
import { attempt } from '../data/attempts'
import { newAccount } from '../data/new-account'
import { selfOf } from '../domain/account'
import { checkRegistration, type RegistrationFault } from '../domain/registration'
import { beginSession, type OneTimeOver, type SignedIn } from './begin-session'
import { claimContact } from './claim-contact'
import { proveByCode, type TicketRefusal } from './prove-by-code'
import { type SendCodeRefusal, sendContactCode } from './send-contact-code'

export type RegisterInput = {
  name: string
  /** A mobile number or an e-mail address. */
  contact: string
  password: string
  locale: string
  ip: string
}

export type RegisterRefusal = RegistrationFault | SendCodeRefusal

/**
 * Anyone asks for a citizen's account: a code goes to the number or address, and there is no account before it came
 * back. Nothing is kept meanwhile but the sealed ticket in the person's own browser.
 */
export async function registerCitizen(
  actor: Actor,
  input: RegisterInput,
  clock = systemClock,
): Promise<Result<{ ticket: string }, RegisterRefusal>> {
  const checked = checkRegistration(input, isKnownPassword)
  if (!checked.ok) return checked
  const wait = await attempt('registration', input.ip, clock)
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })
  const { name, phone, email } = checked.value
  const contact = phone === null ? { kind: 'email', value: email ?? '' } : { kind: 'phone', value: phone }
  const passwordHash = await hashPassword(input.password)
  const purpose = { for: 'registration', name, passwordHash, locale: input.locale } as const
  const about = { purpose, locale: input.locale, field: 'contact' }
  return sendContactCode(actor, contact as { kind: 'phone' | 'email'; value: string }, about, clock)
}

export type ConfirmRegistrationRefusal = TicketRefusal | OneTimeOver | 'identity.contact-taken'

/**
 * With the code the account is opened and signed in; real-name level 0. The number or address is its own from now on:
 * whoever had it before loses it (claimContact).
 */
export async function confirmRegistration(
  actor: Actor,
  { userAgent, ...given }: { ticket: string; code: string; userAgent: string | null },
  clock = systemClock,
): Promise<Result<SignedIn, ConfirmRegistrationRefusal>> {
  const proved = await proveByCode(actor, given, clock)
  if (!proved.ok) return proved
  const { kind, value, purpose } = proved.value
  if (purpose.for !== 'registration') return refuse('identity.code-over')
  const { name, passwordHash, locale } = purpose
  const now = clock.now()
  const contact = { [kind]: value, [`${kind}ProvedAt`]: now }
  const account = newAccount({ kind: 'citizen', name, passwordHash, locale, ...contact }, now)
  const registered = await inTransaction<null, ConfirmRegistrationRefusal>(async (tx) => {
    await claimContact(tx, selfOf(account), { kind, value }, account.id, clock)
    if (!(await accounts.insert(tx, account))) return refuse('identity.contact-taken')
    const note = { action: 'account.registered', subjectKind: 'account', subjectId: account.id }
    await recordAudit(tx, selfOf(account), note, clock)
    return ok(null)
  })
  if (!registered.ok) return registered
  const by = { by: 'registration', userAgent } as const
  return beginSession(actor.kind === 'anyone' ? actor : ANYONE, account, by, clock)
}
