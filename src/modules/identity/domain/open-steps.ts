import type { Account } from './account'

/** What a member of staff must do before anything opens to them. */
export type OpenStep = 'choose-password' | 'enrol-second-factor'

type StepFacts = Pick<Account, 'kind' | 'oneTimeUntil' | 'totpEnabledAt' | 'isDemo'>

/**
 * A password somebody else knows opens only the page where one's own is chosen; where the city demands a second
 * factor, staff without one can only enrol it. Demo people are exempt, and every page of theirs says so.
 */
export function openStep(account: StepFacts, staffTotp: 'required' | 'optional'): OpenStep | null {
  if (account.oneTimeUntil !== null) return 'choose-password'
  const exempt = account.kind === 'citizen' || account.isDemo || staffTotp === 'optional'
  return exempt || account.totpEnabledAt !== null ? null : 'enrol-second-factor'
}
