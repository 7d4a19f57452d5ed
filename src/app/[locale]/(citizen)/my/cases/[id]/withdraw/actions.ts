'use server'

import { getTranslations } from 'next-intl/server'
import { caseFile } from '@/modules/casework/queries/case-file'
import { withdrawCase } from '@/modules/casework/use-cases/withdraw-case'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireCitizen } from '@/platform/session/guards'
import { keepUnsentForm } from '@/platform/session/unsent-form'
import type { FormState } from '@/ui/form-state'
import { WithdrawFormSchema } from './withdraw-form-schema'

/** Takes the application back; the case ends here. */
export async function withdrawAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const input = parseForm(WithdrawFormSchema, form, await getTranslations('my.withdraw'))
  if (!input.ok) return input.formState

  const page = localePath(await currentLocale(), `/my/cases/${caseId}`)
  const { version: expectedVersion, reason } = input.value
  const withdrawn = await withdrawCase(citizen, { caseId, expectedVersion, reason })
  if (!withdrawn.ok && !(await caseFile(citizen, caseId))?.actions.includes('withdraw')) {
    // The case ended or was decided meanwhile, and with it this page: the case says so and shows what was typed.
    redirect(await keepUnsentForm(form, page, { isElsewhere: true }))
  }
  if (!withdrawn.ok) return refusedForm(withdrawn.refusal, await getTranslations('casework'), form)
  redirect(page)
}
