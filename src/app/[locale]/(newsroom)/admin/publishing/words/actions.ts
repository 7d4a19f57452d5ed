'use server'

import { getTranslations } from 'next-intl/server'
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

async function backToList(saved: 'added' | 'changed' | 'removed'): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/publishing/words')}?saved=${saved}`)
}

export async function addSayingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const t = await getTranslations('search-words')
  const input = parseForm(NewSayingForm, form, t)
  if (!input.ok) return input.formState
  const taught = await teachSaying(actor, input.value)
  return taught.ok ? backToList('added') : refusedForm(taught.refusal, t, form)
}

export async function changeSayingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const t = await getTranslations('search-words')
  const input = parseForm(SayingForm, form, t)
  if (!input.ok) return input.formState
  const taught = await teachSaying(actor, input.value)
  return taught.ok ? backToList('changed') : refusedForm(taught.refusal, t, form)
}

export async function forgetSayingAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireStaff(form)
  const t = await getTranslations('search-words')
  const input = parseForm(ForgetForm, form, t)
  if (!input.ok) return input.formState
  const forgotten = await forgetSaying(actor, input.value)
  return forgotten.ok ? backToList('removed') : refusedForm(forgotten.refusal, t, form)
}
