'use server'

import { getTranslations } from 'next-intl/server'
import { confirmSecondFactor } from '@/modules/identity/use-cases/confirm-second-factor'
import { signIn } from '@/modules/identity/use-cases/sign-in'
import { formStateOf, parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect, redirectToProvider } from '@/platform/redirect'
import { authOptions } from '@/platform/session/auth-options'
import { allowAnyone } from '@/platform/session/guards'
import { safeNextPath } from '@/platform/session/next-path'
import { providerAddress } from '@/platform/session/oidc-sign-in'
import { requestOrigin } from '@/platform/session/request-origin'
import { deviceCookie, giveTicketCookie, ticketCookie } from '@/platform/session/start-session'
import { withNext } from '@/platform/session/with-next'
import type { FormState } from '@/ui/form-state'
import { CodeForm, ProviderForm, SignInForm } from './sign-in-form'
import { welcome } from './welcome'

export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await allowAnyone()
  const t = await getTranslations('identity')
  const input = parseForm(SignInForm, form, t)
  if (!input.ok) return input.formState

  const { next, ...typed } = input.value
  const result = await signIn(actor, { ...typed, ...(await requestOrigin()), device: await deviceCookie() })
  if (!result.ok) return formStateOf(result.refusal, t, form)
  if (result.value.next === 'signed-in') return welcome(result.value, next)

  await giveTicketCookie(result.value.ticket)
  redirect(withNext(localePath(await currentLocale(), '/sign-in/code'), next))
}

export async function confirmCodeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await allowAnyone()
  const t = await getTranslations('identity')
  const input = parseForm(CodeForm, form, t)
  if (!input.ok) return input.formState

  const ticket = (await ticketCookie()) ?? ''
  const { userAgent } = await requestOrigin()
  const result = await confirmSecondFactor(actor, {
    ...{ ticket, code: input.value.code, userAgent },
    device: await deviceCookie(),
  })
  return result.ok ? welcome(result.value, input.value.next) : formStateOf(result.refusal, t)
}

export async function providerAction(form: FormData): Promise<void> {
  await allowAnyone()
  const input = parseForm(ProviderForm, form)
  const next = safeNextPath(input.ok ? input.value.next : undefined)
  redirectToProvider(await providerAddress(authOptions(), next ?? localePath(await currentLocale(), '/sign-in')))
}
