import type { Account } from './account'
import type { AccountAction } from './permissions'

/**
 * Whether this reset would put the whole sign-in of somebody into the hands of one administrator: a new password where
 * no second factor is on, or a second factor taken off while a one-time password is handed out. Then the system
 * administrator asks and the security administrator confirms (requestSignIn), so that nobody alone becomes another.
 */
export function needsTwoToReset(
  action: AccountAction,
  { totpEnabledAt, oneTimeUntil }: Pick<Account, 'totpEnabledAt' | 'oneTimeUntil'>,
): boolean {
  if (action === 'resetPassword') return totpEnabledAt === null
  return action === 'resetSecondFactor' && oneTimeUntil !== null
}
