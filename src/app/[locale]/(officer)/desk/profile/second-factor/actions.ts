'use server'

import { revalidatePath } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { CodeForm, PasswordAgainForm, PasswordAndCodeForm } from '@/app/[locale]/_profile/profile-forms'
import { saved } from '@/app/[locale]/_profile/profile-steps'
import {
  enableSecondFactor,
  removeSecondFactor,
  startSecondFactor,
} from '@/modules/identity/use-cases/set-up-second-factor'
import { parseForm } from '@/platform/form'
import { refusedForm } from '@/platform/refused-form'
import { allowAnyone, requireSession, requireStaff } from '@/platform/session/guards'
import { emptyFormState, type FormState } from '@/ui/form-state'

/** Staff without a demanded second factor are nobody yet, so the door is open; the use case asks for their password. */
export async function startAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  const session = await requireSession(form)
  const t = await getTranslations('identity')
  const input = parseForm(PasswordAgainForm, form, t)
  if (!input.ok) return input.formState
  const result = await startSecondFactor(session.actor, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  revalidatePath('/[locale]/desk/profile/second-factor', 'page')
  return emptyFormState
}

export async function enableAction(_previous: FormState, form: FormData): Promise<FormState> {
  await allowAnyone()
  const session = await requireSession(form)
  const t = await getTranslations('identity')
  const input = parseForm(CodeForm, form, t)
  if (!input.ok) return input.formState
  const result = await enableSecondFactor(session.actor, { ...input.value, sessionId: session.id })
  return result.ok ? saved('/desk/profile', 'second-factor') : refusedForm(result.refusal, t, form)
}

export async function removeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff(form)
  const t = await getTranslations('identity')
  const input = parseForm(PasswordAndCodeForm, form, t)
  if (!input.ok) return input.formState
  const result = await removeSecondFactor(staff, input.value)
  return result.ok ? saved('/desk/profile', 'second-factor-off') : refusedForm(result.refusal, t, form)
}
