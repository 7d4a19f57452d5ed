import type { Account } from './account'
import type { ContactKind } from './contact'

type Contacts = Pick<Account, 'phone' | 'phoneProvedAt' | 'email' | 'emailProvedAt'>

/** The number and address whose messages reach this account's person for certain: a code came back from them. */
export function provedContacts(account: Contacts): { kind: ContactKind; value: string }[] {
  const { phone, phoneProvedAt, email, emailProvedAt } = account
  return [
    ...(phone !== null && phoneProvedAt !== null ? [{ kind: 'phone' as const, value: phone }] : []),
    ...(email !== null && emailProvedAt !== null ? [{ kind: 'email' as const, value: email }] : []),
  ]
}
