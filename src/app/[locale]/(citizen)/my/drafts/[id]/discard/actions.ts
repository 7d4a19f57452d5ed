'use server'

import { getTranslations } from 'next-intl/server'
import { discardDraft } from '@/modules/applications/use-cases/discard-draft'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireCitizen } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

/** Throws a draft away; there is no way back. */
export async function discardDraftAction(draftId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const citizen = await requireCitizen(form)
  const discarded = await discardDraft(citizen, draftId)
  if (!discarded.ok) return refusedForm(discarded.refusal, await getTranslations('applications'))

  redirect(localePath(await currentLocale(), '/my/drafts'))
}
