'use server'

import { getTranslations } from 'next-intl/server'
import { PasswordAgainForm, RealNameForm } from '@/app/[locale]/_profile/profile-forms'
import {
  changeContactStep,
  changePasswordStep,
  choosePasswordStep,
  confirmContactStep,
  endOtherSessionsStep,
  endSessionStep,
  linkProviderStep,
  saved,
  unlinkProviderStep,
} from '@/app/[locale]/_profile/profile-steps'
import { revealOwnNumber } from '@/modules/identity/use-cases/reveal-own-number'
import { stopOwnRecovery } from '@/modules/identity/use-cases/stop-recovery'
import { verifyRealName } from '@/modules/identity/use-cases/verify-real-name'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { allowAnyone, requireCitizen, requireSession } from '@/platform/session/guards'
import { safeNextPath } from '@/platform/session/next-path'
import type { FormState } from '@/ui/form-state'

const HOME = '/my/profile'

export async function changeContactAction(_previous: FormState, form: FormData): Promise<FormState> {
  return changeContactStep(await requireCitizen(form), HOME, form)
}

export async function confirmContactAction(_previous: FormState, form: FormData): Promise<FormState> {
  return confirmContactStep(await requireCitizen(form), HOME, form)
}

export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  return changePasswordStep(await requireCitizen(form), HOME, form)
}

/** Open to anyone: whoever holds a one-time password has no session yet. */
export async function choosePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  return choosePasswordStep(await requireSession(form), HOME, form)
}

export async function linkProviderAction(_previous: FormState, form: FormData): Promise<FormState> {
  return linkProviderStep(await requireCitizen(form), HOME, form)
}

export async function unlinkProviderAction(_previous: FormState, form: FormData): Promise<FormState> {
  return unlinkProviderStep(await requireCitizen(form), HOME, form)
}

export async function endSessionAction(form: FormData): Promise<void> {
  return endSessionStep(await requireCitizen(form), HOME, form)
}

export async function endOtherSessionsAction(form: FormData): Promise<void> {
  return endOtherSessionsStep(await requireCitizen(form), HOME)
}

/** Back on the home page, where the notice is gone. */
export async function stopOwnRecoveryAction(_previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const t = await getTranslations('identity')
  const result = await stopOwnRecovery(citizen)
  return result.ok ? redirect(localePath(await currentLocale(), '/my')) : refusedForm(result.refusal, t)
}

export async function verifyRealNameAction(_previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const t = await getTranslations('identity')
  const input = parseForm(RealNameForm, form, t)
  if (!input.ok) return input.formState
  const result = await verifyRealName(citizen, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  const next = safeNextPath(input.value.next)
  return next ? redirect(next) : saved(HOME, 'real-name')
}

export async function revealNumberAction(_previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const t = await getTranslations('identity')
  const input = parseForm(PasswordAgainForm, form, t)
  if (!input.ok) return input.formState
  const result = await revealOwnNumber(citizen, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  return { status: 'done', errors: [], values: { number: result.value } }
}
