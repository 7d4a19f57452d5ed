/** Why an answer cannot be filed. The words stand in messages/…/applications.json under `issues`. */
export const ANSWER_FAULTS = [
  'required',
  'too-long',
  'not-a-number',
  'comma-unclear',
  'other-unit',
  'too-exact',
  'too-many-decimals',
  'too-small',
  'too-large',
  'not-a-date',
  'no-such-day',
  'year-far',
  'not-an-option',
  'phone',
  'email',
  'address',
  'identity-empty',
  'identity-length',
  'identity-characters',
  'identity-check-digit',
  'identity-birth-date',
  'identity-region',
  'identity-old-15',
  'credit-empty',
  'credit-length',
  'credit-characters',
  'credit-region',
  'credit-check-digit',
  'credit-organisation-code',
  'declaration',
  'too-few-rows',
  'too-many-rows',
] as const
export type AnswerFault = (typeof ANSWER_FAULTS)[number]

export type AnswerIssue = {
  /** Where: `name`, or `staff.0.name` in a row of a group. It is also the id of the field on the page. */
  path: string
  fault: AnswerFault
  params?: Record<string, string | number>
}
