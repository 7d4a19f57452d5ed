/** Why a step on a case was not taken. The words stand in messages/<locale>/casework.json. */
export const CASE_REFUSALS = [
  'case.not-found',
  'case.not-permitted',
  'case.wrong-status',
  'case.changed-meanwhile',
  'case.moved-on',
  'case.already-decided',
  'case.reason-required',
  'case.legal-basis-required',
  'case.opinion-required',
  'case.refer-to-required',
  'case.items-required',
  'case.days-required',
  'case.result-required',
  'case.correction-already-given',
  'case.paused',
  'case.procedure-open',
  'case.no-open-procedure',
  'case.extension-not-possible',
  'case.extension-open',
  'case.extension-already-given',
  'case.extension-too-long',
  'case.extension-too-late',
  'case.no-open-extension',
  'case.not-due-yet',
] as const

export type CaseRefusal = (typeof CASE_REFUSALS)[number]
