import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Result } from '@/kernel/result'
import { parseForm } from '@/platform/form'
import { refusedForm } from '@/platform/refused-form'
import type { FormState } from '@/ui/form-state'

type Step<S extends z.ZodType, T> = {
  schema: S
  form: FormData
  /** The use case, given what was typed. */
  run: (input: z.infer<S>) => Promise<Result<T>>
  /** Where the page goes, or what it says, once it is done. */
  done: (value: T, input: z.infer<S>) => Promise<FormState>
  /** A code that was sent or shown is good once: it does not go back into its field. */
  forgetsTyped?: true
}

/** One form about an account: what is wrong with it beside its fields, a refusal of the use case in words, or `done`. */
export async function identityForm<S extends z.ZodType, T>(step: Step<S, T>): Promise<FormState> {
  const t = await getTranslations('identity')
  const input = parseForm(step.schema, step.form, t)
  if (!input.ok) return input.formState
  const result = await step.run(input.value)
  if (result.ok) return step.done(result.value, input.value)
  return refusedForm(result.refusal, t, step.forgetsTyped ? {} : step.form)
}
