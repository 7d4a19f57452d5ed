import { z } from 'zod'
import { instantOf, isPlainDate } from '@/kernel/plain-date'
import { plainSpelling } from '@/kernel/spelling'
import { VALIDITIES } from '@/modules/disclosure/domain/document'
import { hiddenFields } from '@/platform/action-body'
import { dayField } from '@/platform/typed-fields'

/** What the small forms of an edition send; each step takes what it needs, and the rules say what is lacking. */
const StepForm = z.object({
  expectedVersion: z.coerce.number().int().catch(-1),
  reason: z.string().trim().max(500).catch(''),
  warningReason: z.string().trim().max(500).catch(''),
  secrecyReviewed: z
    .literal('yes')
    .transform(() => true)
    .catch(false),
  validity: z.enum(VALIDITIES).catch('unknown'),
  predecessors: z.enum(['given-back', 'stay-out']).nullable().catch(null),
  publishDay: dayField.catch(''),
  publishTime: z.string().trim().max(5).catch(''),
})

type Step = z.infer<typeof StepForm>

export const readStep = (form: FormData): Step => hiddenFields(StepForm, form)

const TIME = /^(\d{1,2}):(\d{2})$/

/** The minute that was typed, in Shanghai; null when it is none. */
export function momentIn({ publishDay, publishTime }: Pick<Step, 'publishDay' | 'publishTime'>): Date | null {
  const [, hour = '', minute = ''] = TIME.exec(plainSpelling(publishTime)) ?? []
  if (!isPlainDate(publishDay) || !hour) return null
  const moment = instantOf(publishDay, `${hour.padStart(2, '0')}:${minute}`)
  return Number.isNaN(moment.getTime()) ? null : moment
}
