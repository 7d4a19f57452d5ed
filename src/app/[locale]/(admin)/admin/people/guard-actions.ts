'use server'

import { getTranslations } from 'next-intl/server'
import {
  disableAccount,
  enableAccount,
  endAccountSessions,
  resetPassword,
  resetSecondFactor,
} from '@/modules/identity/use-cases/guard-account'
import { liftSignInBlock } from '@/modules/identity/use-cases/lift-sign-in-block'
import { revealStaffContact } from '@/modules/identity/use-cases/reveal-staff-contact'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { GuardForm, ReasonForm } from './people-form'

const ACTS = {
  disable: disableAccount,
  enable: enableAccount,
  'reset-second-factor': resetSecondFactor,
  'end-sessions': endAccountSessions,
  'lift-block': liftSignInBlock,
} as const

/** `home` is where the account's page is: colleagues and citizens have sections of their own. */
export async function guardAction(
  home: 'people' | 'accounts',
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const admin = await requireAdmin('security_admin', form)
  const t = await getTranslations('identity')
  const input = parseForm(GuardForm, form, t)
  if (!input.ok) return input.formState
  const { act, ...about } = input.value
  const result = await ACTS[act](admin, about)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  const section = home === 'accounts' ? 'accounts' : 'people'
  redirect(`${localePath(await currentLocale(), `/admin/${section}/${about.accountId}`)}?done=${act}`)
}

/** The one-time password goes back in the answer to this form and nowhere else. */
export async function resetPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('security_admin', form)
  const t = await getTranslations('identity')
  const input = parseForm(ReasonForm, form, t)
  if (!input.ok) return input.formState
  const result = await resetPassword(admin, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  return { status: 'done', errors: [], values: { handedOut: result.value.oneTimePassword } }
}

export async function revealContactAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin(undefined, form)
  const t = await getTranslations('identity')
  const input = parseForm(ReasonForm, form, t)
  if (!input.ok) return input.formState
  const result = await revealStaffContact(admin, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  const { phone, email } = result.value
  return { status: 'done', errors: [], values: { phone: phone ?? '—', email: email ?? '—' } }
}
