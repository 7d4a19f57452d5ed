import type { Account, IdType } from './account'
import { provedContacts } from './proved-contacts'

export type RecoveryState = 'waiting' | 'done' | 'stopped' | 'replaced' | 'void'

/** An account that two clerks are giving back: it takes effect at `effectiveAt`, unless its holder stops it before. */
export type PendingRecovery = {
  id: string
  accountId: string
  state: RecoveryState
  /** Of the one-time password on the slip; null once it ended, as is the sealed number. */
  passwordHash: string | null
  idType: IdType
  idNumberCipher: string | null
  idNumberIndex: string
  tokenIndex: string
  codeIndex: string
  firstClerkId: string
  firstClerkName: string
  secondClerkId: string
  secondClerkName: string
  requestedAt: Date
  effectiveAt: Date
  endedAt: Date | null
}

const HOUR_MS = 3_600_000

/**
 * From when on the one-time password of a slip opens the account: after the waiting time where a proved number or
 * address can warn its holder, at once where nobody could be warned.
 */
export const effectiveFrom = (account: Account, now: Date, waitHours: number): Date =>
  provedContacts(account).length === 0 ? now : new Date(now.getTime() + waitHours * HOUR_MS)

/** Until when the one-time password is good, from when it opens. */
export const goodUntilFrom = (effectiveAt: Date, hours: number): Date =>
  new Date(effectiveAt.getTime() + hours * HOUR_MS)

type Facts = Pick<Account, 'disabledAt' | 'idNumberIndex'>

/**
 * What becomes of it now. It is void where the account was stopped meanwhile, or where the number that was shown went to
 * somebody who proved it later.
 */
export function recoveryStep(
  { effectiveAt, idNumberIndex }: Pick<PendingRecovery, 'effectiveAt' | 'idNumberIndex'>,
  account: Facts,
  now: Date,
): 'waits' | 'takes-effect' | 'void' {
  if (now < effectiveAt) return 'waits'
  return account.disabledAt !== null || account.idNumberIndex !== idNumberIndex ? 'void' : 'takes-effect'
}
