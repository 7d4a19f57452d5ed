'use server'

import { getTranslations } from 'next-intl/server'
import { confirmPower } from '@/modules/identity/use-cases/confirm-power'
import { refusePower } from '@/modules/identity/use-cases/refuse-power'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { areaOf } from '../_components/refusal-area'
import { ConfirmPowerForm, RefusePowerForm } from './power-form'

async function backToList(done: 'confirmed' | 'refused'): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/powers')}?done=${done}`)
}

/** A one-time password goes back in the answer to this form and nowhere else. */
export async function confirmPowerAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('security_admin', form)
  const input = parseForm(ConfirmPowerForm, form)
  if (!input.ok) return input.formState
  const result = await confirmPower(admin, input.value)
  if (!result.ok) return refusedForm(result.refusal, await getTranslations(areaOf(result.refusal.code)), form)
  const { oneTimePassword } = result.value
  if (oneTimePassword === null) return backToList('confirmed')
  return { status: 'done', errors: [], values: { handedOut: oneTimePassword } }
}

export async function refusePowerAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('security_admin', form)
  const input = parseForm(RefusePowerForm, form)
  if (!input.ok) return input.formState
  const result = await refusePower(admin, input.value)
  if (!result.ok) return refusedForm(result.refusal, await getTranslations(areaOf(result.refusal.code)), form)
  return backToList('refused')
}
