import { getTranslations } from 'next-intl/server'
import type { Refusal } from '@/kernel/result'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import type { FormState } from '@/ui/form-state'

/** Refusals that the review page itself explains better, once it is loaded anew. */
const SHOWN_BY_THE_PAGE = new Set([
  'application.already-submitted',
  'application.incomplete',
  'application.material-missing',
  'application.material-infected',
  'application.form-changed',
])

/** Says why nothing was filed; what has been filed meanwhile leads to its case. */
export async function filingRefused(refusal: Refusal, draftId: string, form: FormData): Promise<FormState> {
  const review = localePath(await currentLocale(), `/my/apply/draft/${draftId}/review`)
  if (SHOWN_BY_THE_PAGE.has(refusal.code)) redirect(review)
  if (refusal.code === 'application.changed-since-review') redirect(`${review}?changed`)
  const area = refusal.code.startsWith('case.') ? 'casework' : 'applications'
  // The field a refusal names is on another page of the form.
  return refusedForm({ ...refusal, field: undefined }, await getTranslations(area), form)
}
