import { readEmail } from '@/kernel/email'
import { readPersonName } from '@/kernel/person-name'
import { readMobile } from '@/kernel/phone'
import { type KnownPasswords, type PasswordFault, passwordFault } from './password-rules'

export type Registration = { name: string; phone: string | null; email: string | null }

export type RegistrationFault = 'identity.name-unfit' | 'identity.contact-unfit' | PasswordFault

export type RegistrationCheck =
  | { ok: true; value: Registration }
  | { ok: false; code: RegistrationFault; field: 'name' | 'contact' | 'password' }

/** What a citizen typed to register: a name, a telephone number or an e-mail address, a password. */
export function checkRegistration(
  typed: { name: string; contact: string; password: string },
  isKnown: KnownPasswords,
): RegistrationCheck {
  const name = readPersonName(typed.name)
  if (name === null) return { ok: false, code: 'identity.name-unfit', field: 'name' }
  const phone = readMobile(typed.contact)
  const email = phone === null ? readEmail(typed.contact) : null
  if (phone === null && email === null) return { ok: false, code: 'identity.contact-unfit', field: 'contact' }
  const fault = passwordFault(typed.password, { name, phone, email }, isKnown)
  return fault ? { ok: false, code: fault, field: 'password' } : { ok: true, value: { name, phone, email } }
}
