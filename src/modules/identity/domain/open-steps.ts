import type { Account } from './account'

/** What a member of staff must do before anything opens to them. */
export type OpenStep = 'choose-password' | 'enrol-second-factor'

type StepFacts = Pick<Account, 'kind' | 'oneTimeUntil' | 'totpEnabledAt' | 'isDemo' | 'adminRole'>

/** Of whom the city demands a second factor; in production of the administrators at least. */
export type StaffTotp = 'required' | 'administrators' | 'optional'

/** Whether this account must have a second factor. Citizens and the people of a demonstration need none. */
export function mustHaveSecondFactor(
  account: Omit<StepFacts, 'oneTimeUntil' | 'totpEnabledAt'>,
  rule: StaffTotp,
): boolean {
  if (account.kind === 'citizen' || account.isDemo) return false
  return rule === 'required' || (rule === 'administrators' && account.adminRole !== null)
}

/**
 * A password somebody else knows opens only the page where one's own is chosen; where the city demands a second
 * factor, staff without one can only enrol it. Demo people are exempt, and every page of theirs says so.
 */
export function openStep(account: StepFacts, rule: StaffTotp): OpenStep | null {
  if (account.oneTimeUntil !== null) return 'choose-password'
  return account.totpEnabledAt === null && mustHaveSecondFactor(account, rule) ? 'enrol-second-factor' : null
}
