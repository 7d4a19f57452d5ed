'use server'

import { getTranslations } from 'next-intl/server'
import { confirmRegistration, registerCitizen } from '@/modules/identity/use-cases/register-citizen'
import { formStateOf, parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { allowAnyone } from '@/platform/session/guards'
import { requestOrigin } from '@/platform/session/request-origin'
import { contactTicketCookie, giveContactTicket } from '@/platform/session/start-session'
import { withNext } from '@/platform/session/with-next'
import type { FormState } from '@/ui/form-state'
import { welcome } from '../sign-in/welcome'
import { RegisterCodeForm, RegisterForm } from './register-form'

export async function registerAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await allowAnyone()
  const t = await getTranslations('identity')
  const input = parseForm(RegisterForm, form, t)
  if (!input.ok) return input.formState

  const { next, ...typed } = input.value
  const locale = await currentLocale()
  const { ip } = await requestOrigin()
  const result = await registerCitizen(actor, { ...typed, locale, ip })
  if (!result.ok) return formStateOf(result.refusal, t, form)
  await giveContactTicket(result.value.ticket)
  redirect(withNext(localePath(locale, '/register/code'), next))
}

/** With the code that was sent the account is opened. */
export async function confirmRegistrationAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await allowAnyone()
  const t = await getTranslations('identity')
  const input = parseForm(RegisterCodeForm, form, t)
  if (!input.ok) return input.formState
  const ticket = (await contactTicketCookie()) ?? ''
  const { userAgent } = await requestOrigin()
  const result = await confirmRegistration(actor, { ticket, code: input.value.code, userAgent })
  return result.ok ? welcome(result.value, input.value.next) : formStateOf(result.refusal, t)
}
