/** Why an answer cannot be filed. The words stand in messages/…/applications.json under `issues`. */
export const ANSWER_FAULTS = [
  'required',
  'too-long',
  'too-short',
  'digits',
  'not-a-number',
  'comma-unclear',
  'other-unit',
  'too-exact',
  'too-many-decimals',
  'too-small',
  'too-large',
  'below-other',
  'above-other',
  'whole-number',
  'not-a-date',
  'no-such-day',
  'year-far',
  'too-early',
  'too-late',
  'before-other',
  'after-other',
  'not-an-option',
  'phone',
  'email',
  'address',
  'person-name',
  'document',
  'too-young',
  'too-old',
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

export type Params = Record<string, string | number>
/** What is wrong with one answer; `other` among the values is the key of the question it was compared with. */
export type Fault = { fault: AnswerFault; params?: Params }
export const faulty = (fault: AnswerFault, params?: Params): Fault => ({ fault, params })

export type AnswerIssue = {
  /** Where: `name`, or `staff.0.name` in a row of a group. It is also the id of the field on the page. */
  path: string
  fault: AnswerFault
  params?: Params
}
