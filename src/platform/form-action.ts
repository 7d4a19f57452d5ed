import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Result } from '@/kernel/result'
import type { FormState } from '@/ui/form-state'
import { parseForm } from './form'
import { refusedForm } from './refused-form'

/** What stands before every form: who may send it, what it must send, and the area of the messages that its faults are said in. */
type FormRead<Actor, S extends z.ZodType> = {
  /** Asks who sends it and whom it was shown to; it is given the form. */
  guard: (form: FormData) => Promise<Actor>
  schema: S
  words: string
}

type FormStep<Actor, S extends z.ZodType, Value, State extends FormState> = FormRead<Actor, S> & {
  /** The use case, given who asks and what was sent. */
  run: (actor: Actor, input: z.infer<S>) => Promise<Result<Value>>
  /** Where the page goes, or what it says, once it is done. */
  done: (value: Value, input: z.infer<S>) => Promise<State>
  /** The area of a refusal's words by its code, where it is another than that of the form. */
  refusedIn?: (code: string) => string
  /** A code that was sent or shown is good once: it does not go back into its field. */
  forgetsTyped?: true
}

/** A form as it was sent: refused with everything that is wrong with its shape and all that was typed, or handed to `act`. */
export async function withForm<Actor, S extends z.ZodType, State extends FormState>(
  form: FormData,
  { guard, schema, words }: FormRead<Actor, S>,
  act: (actor: Actor, input: z.infer<S>) => Promise<State>,
): Promise<State | FormState> {
  const actor = await guard(form)
  const input = parseForm(schema, form, await getTranslations(words))
  return input.ok ? act(actor, input.value) : input.formState
}

/** A step as it is written, with its types worked out: for steps that several actions share. */
export const formStep = <Actor, S extends z.ZodType, Value, State extends FormState = FormState>(
  step: FormStep<Actor, S, Value, State>,
): FormStep<Actor, S, Value, State> => step

/** Reads a form, carries it out, and answers: `done`, or the refusal in words beside everything that was typed. */
export function answerForm<Actor, S extends z.ZodType, Value, State extends FormState = FormState>(
  form: FormData,
  step: FormStep<Actor, S, Value, State>,
): Promise<State | FormState> {
  return withForm<Actor, S, State | FormState>(form, step, async (actor, input) => {
    const result = await step.run(actor, input)
    if (result.ok) return step.done(result.value, input)
    const area = step.refusedIn?.(result.refusal.code) ?? step.words
    return refusedForm(result.refusal, await getTranslations(area), step.forgetsTyped ? {} : form)
  })
}

/** The action of a form whose page gives it nothing beside: `export const closeAction = formAction({ … })`. */
export const formAction =
  <Actor, S extends z.ZodType, Value, State extends FormState = FormState>(
    step: FormStep<Actor, S, Value, State>,
  ): ((previous: State | FormState, form: FormData) => Promise<State | FormState>) =>
  async (_previous, form) =>
    answerForm(form, step)
