import 'server-only'
import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import type { CaseAction } from '@/modules/casework/domain/lifecycle'
import { caseFile } from '@/modules/casework/queries/case-file'
import type { StepResult } from '@/modules/casework/use-cases/take-step'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { keepUnsentForm } from '@/platform/session/unsent-form'
import type { FormState } from '@/ui/form-state'

/** Steps whose form stands on a page below the case: what a browser keeps of it is shown there alone. */
const HAVE_A_PAGE: readonly CaseAction[] = ['requestCorrection']

/**
 * After a step: on to the case, which says what was done. Refused: back to the form with everything typed;
 * or, where somebody was faster and the form is gone for good, to the case, which says who it was.
 */
export async function stepAnswer(
  officer: Staff,
  { caseId, action }: { caseId: string; action: CaseAction },
  result: StepResult,
  form: FormData,
): Promise<FormState> {
  const page = localePath(await currentLocale(), `/desk/cases/${caseId}`)
  if (result.ok) redirect(`${page}?done=${action}`)
  const view = await caseFile(officer, caseId)
  if (!view?.actions.includes(action)) {
    const isElsewhere = HAVE_A_PAGE.includes(action)
    redirect(await keepUnsentForm(form, `${page}?late=1`, { isElsewhere }))
  }
  refresh()
  return refusedForm(result.refusal, await getTranslations('casework'), form)
}
