import { readEmail } from '@/kernel/email'
import { readPersonName } from '@/kernel/person-name'
import { readMobile } from '@/kernel/phone'
import { fault, ok, type Result, refuseAll } from '@/kernel/result'
import { type KnownPasswords, type PasswordFault, passwordFault } from './password-rules'

export type Registration = { name: string; phone: string | null; email: string | null }

export type RegistrationFault = 'identity.name-unfit' | 'identity.contact-unfit' | PasswordFault

/** What a citizen typed to register: a name, a telephone number or an e-mail address, a password; or all that is wrong with it. */
export function checkRegistration(
  typed: { name: string; contact: string; password: string },
  isKnown: KnownPasswords,
): Result<Registration, RegistrationFault> {
  const name = readPersonName(typed.name)
  const phone = readMobile(typed.contact)
  const email = phone === null ? readEmail(typed.contact) : null
  const weak = passwordFault(typed.password, { name: name ?? typed.name, phone, email }, isKnown)
  const refused = refuseAll<RegistrationFault>([
    name === null && fault('identity.name-unfit', 'name'),
    phone === null && email === null && fault('identity.contact-unfit', 'contact'),
    weak && fault(weak, 'password'),
  ])
  return refused ?? ok({ name: name ?? '', phone, email })
}
