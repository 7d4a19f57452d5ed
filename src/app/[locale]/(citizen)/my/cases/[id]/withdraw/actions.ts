'use server'

import { getTranslations } from 'next-intl/server'
import { withdrawCase } from '@/modules/casework/use-cases/withdraw-case'
import { formStateOf, parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireCitizen } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { WithdrawFormSchema } from './withdraw-form-schema'

/** Takes the application back; the case ends here. */
export async function withdrawAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const input = parseForm(WithdrawFormSchema, form, await getTranslations('my.withdraw'))
  if (!input.ok) return input.formState

  const { version: expectedVersion, reason } = input.value
  const withdrawn = await withdrawCase(citizen, { caseId, expectedVersion, reason })
  if (!withdrawn.ok) return formStateOf(withdrawn.refusal, await getTranslations('casework'), form)
  redirect(localePath(await currentLocale(), `/my/cases/${caseId}`))
}
