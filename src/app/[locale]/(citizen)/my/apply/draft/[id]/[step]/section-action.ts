'use server'

import { notFound } from 'next/navigation'
import { fieldsShown, sectionAnswers } from '@/modules/applications/domain/section-answers'
import { SectionRequest } from '@/modules/applications/domain/section-request'
import { draftForm } from '@/modules/applications/queries/draft-form'
import type { SectionFormState } from '@/modules/applications/ui/section-form-state'
import { saveDraft } from '@/modules/applications/use-cases/save-draft'
import { hiddenFields } from '@/platform/action-body'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireCitizen } from '@/platform/session/guards'
import { afterSaving, notSaved } from './section-answer'

/** Keeps what a page of questions sent, right or wrong; then goes on, stays with what is to be put right, or leaves. */
export async function saveSectionAction(
  draftId: string,
  section: string,
  previous: SectionFormState,
  form: FormData,
): Promise<SectionFormState> {
  const citizen = await requireCitizen(form)
  const request = hiddenFields(SectionRequest, form)
  const before = await draftForm(citizen, draftId)
  if (!before) return notFound()
  const { intent, asked, ...sender } = request
  const fields = fieldsShown(before.form, section, asked)
  const answers = sectionAnswers(fields, form, intent.kind === 'rows' ? intent : null)
  const saved = await saveDraft(citizen, { draftId, sender, answers })
  if (!saved.ok) return notSaved(saved.refusal, answers, before, previous)

  const next = await afterSaving(citizen, { draftId, section, fields, answers, intent }, previous)
  if (typeof next !== 'string') return next
  redirect(localePath(await currentLocale(), next))
}
