import { z } from 'zod'
import { EXCLUDED_PROCEDURES } from '@/modules/casework/domain/case'
import { REVIEW_OUTCOMES } from '@/modules/casework/domain/decision'
import { REJECTION_KINDS } from '@/modules/casework/domain/non-acceptance'
import { END_STATES } from '@/modules/certificates/domain/issued-document'
import { numberField } from '@/platform/typed-fields'

/** Shapes of what the forms of a case send. What must be filled in is the rules' business, not theirs. */
const text = z.string().max(2000, 'errors.too-long').default('')
const line = z.string().max(300, 'errors.too-long').default('')
/** Empty or not a number: the rule then asks for the days. */
const days = numberField.pipe(z.number()).catch(0)

export const stepInput = z.object({ expectedVersion: z.coerce.number().int().min(0) })
export const rejectionInput = stepInput.extend({
  kind: z.enum(REJECTION_KINDS, 'errors.choose'),
  reason: text,
  legalBasis: line,
  referTo: line,
})
export const reasonInput = stepInput.extend({ reason: text })
export const reviewInput = z.object({
  taskId: z.uuid(),
  outcome: z.enum(REVIEW_OUTCOMES, 'errors.choose'),
  opinion: text,
  /** Only an inspection on site asks for these. */
  inspectorId: z.uuid().or(z.literal('')).catch(''),
  inspectedOn: line,
  record: text,
})
export const grantInput = stepInput.extend({ reason: text, conditions: text })
export const denialInput = stepInput.extend({ reason: text, legalBasis: line })
export const procedureInput = stepInput.extend({
  procedure: z.enum(EXCLUDED_PROCEDURES, 'errors.choose'),
  expectedDays: days,
  reason: text,
  legalBasis: line,
})
export const procedureEndInput = stepInput.extend({ result: text })
export const extensionInput = stepInput.extend({ days, reason: text })
export const extensionAnswerInput = stepInput.extend({
  answer: z.enum(['approve', 'refuse'], 'errors.choose'),
  reason: text,
})
export const certificateEndInput = z.object({
  state: z.enum(END_STATES, 'errors.choose'),
  reason: text,
  legalBasis: line,
})
