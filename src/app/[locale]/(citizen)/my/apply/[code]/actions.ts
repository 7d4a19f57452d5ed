'use server'

import { getTranslations } from 'next-intl/server'
import { startDraft } from '@/modules/applications/use-cases/start-draft'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireCitizen } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

/** Begins an application, or goes on with the one begun before. */
export async function startDraftAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const started = await startDraft(citizen, code)
  if (!started.ok) return refusedForm(started.refusal, await getTranslations('applications'))

  redirect(localePath(await currentLocale(), `/my/apply/draft/${started.value.draftId}`))
}
