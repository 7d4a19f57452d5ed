'use server'

import { getTranslations } from 'next-intl/server'
import { startAgain } from '@/modules/applications/use-cases/start-again'
import { startCorrection } from '@/modules/applications/use-cases/start-correction'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireCitizen } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

/** Begins the answer to a correction notice, or goes on with it. */
export async function startCorrectionAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const started = await startCorrection(citizen, caseId)
  if (!started.ok) return refusedForm(started.refusal, await getTranslations('applications'))

  redirect(localePath(await currentLocale(), `/my/apply/draft/${started.value.draftId}`))
}

/** Begins a new application with what was answered before, or goes on with one that was begun meanwhile. */
export async function startAgainAction(caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const started = await startAgain(citizen, caseId)
  if (!started.ok) return refusedForm(started.refusal, await getTranslations('applications'))

  redirect(localePath(await currentLocale(), `/my/apply/draft/${started.value.draftId}`))
}
