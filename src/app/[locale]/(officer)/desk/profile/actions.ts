'use server'

import { getTranslations } from 'next-intl/server'
import { NewPasswordForm } from '@/app/[locale]/_profile/profile-forms'
import {
  changeContactStep,
  changePasswordStep,
  endOtherSessionsStep,
  endSessionStep,
  linkProviderStep,
  saved,
} from '@/app/[locale]/_profile/profile-steps'
import { choosePassword } from '@/modules/identity/use-cases/change-password'
import { formStateOf, parseForm } from '@/platform/form'
import { allowAnyone, requireSession, requireStaff } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

const HOME = '/desk/profile'

export async function changeContactAction(_previous: FormState, form: FormData): Promise<FormState> {
  return changeContactStep(await requireStaff(), HOME, form)
}

export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  return changePasswordStep(await requireStaff(), HOME, form)
}

export async function linkProviderAction(_previous: FormState, form: FormData): Promise<FormState> {
  return linkProviderStep(await requireStaff(), HOME, form)
}

export async function endSessionAction(form: FormData): Promise<void> {
  return endSessionStep(await requireStaff(), HOME, form)
}

export async function endOtherSessionsAction(): Promise<void> {
  return endOtherSessionsStep(await requireStaff(), HOME)
}

/** Whoever holds a one-time password is nobody yet, so the door is open; the use case lets only them through. */
export async function choosePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  const session = await requireSession()
  const t = await getTranslations('identity')
  const input = parseForm(NewPasswordForm, form, t)
  if (!input.ok) return input.formState
  const result = await choosePassword(session.actor, { ...input.value, sessionId: session.id })
  return result.ok ? saved(HOME, 'password') : formStateOf(result.refusal, t, form)
}
