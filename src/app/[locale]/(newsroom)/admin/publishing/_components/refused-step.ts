import 'server-only'
import type { Staff } from '@/kernel/actor'
import type { Refusal } from '@/kernel/result'
import type { EditionAction } from '@/modules/disclosure/domain/lifecycle'
import { editorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { keepUnsentForm } from '@/platform/session/unsent-form'
import type { FormState } from '@/ui/form-state'
import { refused } from './refused'

/**
 * A step that was refused: back to the form with everything typed. Where somebody was faster and the form is gone for
 * good, on to the edition, or to the list where there is none any more: there stands what was typed.
 */
export async function refusedStep(
  actor: Staff,
  { editionId, action }: { editionId: string; action: EditionAction },
  refusal: Refusal,
  form: FormData,
): Promise<FormState> {
  const view = await editorialEdition(actor, editionId)
  if (view?.actions.includes(action)) return refused(refusal, form)
  const desk = localePath(await currentLocale(), '/admin/publishing')
  if (!view) redirect(await keepUnsentForm(form, desk, { isElsewhere: true }))
  // The form of the text stands on a page of its own, and the browser shows what it keeps where it was typed.
  redirect(await keepUnsentForm(form, `${desk}/${editionId}?late=1`, { isElsewhere: action === 'edit' }))
}
