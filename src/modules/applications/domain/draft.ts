import type { DraftAnswers } from './draft-merge'

/** A form being filled in, on any device, until it is filed. */
export type Draft = {
  id: string
  accountId: string
  serviceId: string
  serviceVersionId: string
  /** Sensitive answers are sealed until someone with the form opens them. */
  answers: DraftAnswers
  state: 'open' | 'submitted' | 'discarded'
  /** Set when it answers a correction notice of this case. */
  correctsCaseId: string | null
  /** Attachments of the filing before that this answer leaves out; all others are filed again. */
  leftOut: readonly string[]
  submittedCaseId: string | null
  version: number
  updatedAt: Date
}

/** Why a step on an application was not taken. The words stand in messages/<locale>/applications.json. */
export const APPLICATION_REFUSALS = [
  'application.not-found',
  'application.not-permitted',
  'application.service-not-found',
  'application.service-not-open',
  'application.service-not-handled',
  'application.draft-conflict',
  'application.draft-closed',
  'application.changed-since-review',
  'application.form-changed',
  'application.real-name-required',
  'application.incomplete',
  'application.material-missing',
  'application.material-infected',
  'application.already-submitted',
  'application.key-reused',
  'application.key-missing',
  'application.no-open-correction',
  'application.files-full',
  'application.reason-required',
] as const
export type ApplicationRefusal = (typeof APPLICATION_REFUSALS)[number]
