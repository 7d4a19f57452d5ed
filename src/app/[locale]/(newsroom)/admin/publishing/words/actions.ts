'use server'

import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Result } from '@/kernel/result'
import { forgetSaying } from '@/modules/search/use-cases/forget-saying'
import { teachSaying } from '@/modules/search/use-cases/teach-saying'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { ForgetForm, NewSayingForm, SayingForm } from './saying-form'

type Saved = 'added' | 'changed' | 'removed'

/** Each form of these pages: read, carried out, and back to the list that says what was done. */
async function carriedOut<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  work: (input: Input) => Promise<Result<unknown>>,
  saved: Saved,
): Promise<FormState> {
  const t = await getTranslations('search-words')
  const input = parseForm(schema, form, t)
  if (!input.ok) return input.formState
  const done = await work(input.value)
  if (!done.ok) return refusedForm(done.refusal, t, form)
  redirect(`${localePath(await currentLocale(), '/admin/publishing/words')}?saved=${saved}`)
}

export async function addSayingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  return carriedOut(form, NewSayingForm, (saying) => teachSaying(actor, saying), 'added')
}

export async function changeSayingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  return carriedOut(form, SayingForm, (saying) => teachSaying(actor, saying), 'changed')
}

export async function forgetSayingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  return carriedOut(form, ForgetForm, (saying) => forgetSaying(actor, saying), 'removed')
}
