import { z } from 'zod'
import type { Field } from '@/modules/catalogue/domain/service-version'
import type { FieldContext } from './answer-rules'
import { checkAnswer } from './check-answer'

/** One field as it must be for filing; an empty answer to a field that is not required becomes null. */
export function fieldSchema(field: Field, context: FieldContext): z.ZodType {
  return z.unknown().transform((raw, ctx) => {
    const checked = checkAnswer(field, raw, context)
    if ('value' in checked) return checked.value
    ctx.issues.push({ code: 'custom', message: checked.fault, params: checked.params, input: undefined })
    return z.NEVER
  })
}
