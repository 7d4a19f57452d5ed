import type { Account } from './account'

/** What a person may take away from their account. */
export type SignInMethod = 'phone' | 'email' | 'provider' | 'second-factor'

export type SignInMethodFault =
  | 'identity.contact-needed'
  | 'identity.contact-unproved'
  | 'identity.name-needed'
  | 'identity.name-unproved'

type Facts = Pick<Account, 'phone' | 'phoneProvedAt' | 'email' | 'emailProvedAt' | 'staffNo'>

/**
 * Why a sign-in method cannot be taken away: the account must keep a name that nobody else can take from it, a staff number or
 * a number or address that was proved, and never lose the only way that still opens it. A second factor is no sign-in method:
 * without it the password opens the account, or the page where staff set up another.
 */
export function signInMethodFault(account: Facts, taken: SignInMethod): SignInMethodFault | null {
  const { phone, phoneProvedAt, email, emailProvedAt, staffNo } = account
  if (taken === 'second-factor' || staffNo !== null) return null
  if (taken === 'provider') {
    if (phone === null && email === null) return 'identity.name-needed'
    return phoneProvedAt === null && emailProvedAt === null ? 'identity.name-unproved' : null
  }
  if (account[taken] === null) return null
  const other = taken === 'phone' ? { value: email, at: emailProvedAt } : { value: phone, at: phoneProvedAt }
  if (other.value === null) return 'identity.contact-needed'
  return other.at === null ? 'identity.contact-unproved' : null
}
