'use server'

import { getTranslations } from 'next-intl/server'
import { registerCitizen } from '@/modules/identity/use-cases/register-citizen'
import { formStateOf, parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { allowAnyone } from '@/platform/session/guards'
import { requestOrigin } from '@/platform/session/request-origin'
import type { FormState } from '@/ui/form-state'
import { welcome } from '../sign-in/welcome'
import { RegisterForm } from './register-form'

export async function registerAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await allowAnyone()
  const t = await getTranslations('identity')
  const input = parseForm(RegisterForm, form, t)
  if (!input.ok) return input.formState

  const { next, ...typed } = input.value
  const locale = await currentLocale()
  const result = await registerCitizen(actor, { ...typed, locale, ...(await requestOrigin()) })
  return result.ok ? welcome(result.value, next) : formStateOf(result.refusal, t, form)
}
