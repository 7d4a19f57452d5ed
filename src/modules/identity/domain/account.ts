import type { AdminRole, Citizen, Staff } from '@/kernel/actor'
import { DOCUMENT_KINDS, type DocumentKind } from '@/kernel/document-number'
import type { AccountKind } from './session-rules'

export const ID_TYPES = DOCUMENT_KINDS
export type IdType = DocumentKind

/** A person who can sign in. Secrets and the identity number are only ever here in sealed form. */
export type Account = {
  id: string
  kind: AccountKind
  name: string
  phone: string | null
  /** When a code sent to it came back; until then it blocks nobody. */
  phoneProvedAt: Date | null
  email: string | null
  emailProvedAt: Date | null
  staffNo: string | null
  passwordHash: string
  realNameLevel: number
  idType: IdType | null
  idNumberCipher: string | null
  idNumberIndex: string | null
  address: string | null
  adminRole: AdminRole | null
  totpCipher: string | null
  totpEnabledAt: Date | null
  totpLastStep: number | null
  isDemo: boolean
  disabledAt: Date | null
  /** As told to the person when they come back. */
  disabledReason: string | null
  passwordChangedAt: Date | null
  oneTimeUntil: Date | null
  locale: string
  version: number
  createdAt: Date
  updatedAt: Date
}

/** The person as the author of what they do to their own account. */
export function selfOf(account: Account): Citizen | Staff {
  const { id, name } = account
  return account.kind === 'citizen'
    ? { kind: 'citizen', id, name, realNameLevel: account.realNameLevel }
    : { kind: 'staff', id, name, posts: [], adminRole: account.adminRole }
}

/** What whoever gave the right password is told about their stopped account; an old one may have no reason. */
export const disabledWords = ({ disabledReason }: Pick<Account, 'disabledReason'>) => ({
  given: disabledReason ? 'yes' : 'no',
  reason: disabledReason ?? '',
})
