import 'server-only'
import type { Staff } from '@/kernel/actor'
import type { EditionAction } from '@/modules/disclosure/domain/lifecycle'
import type { EditionResult } from '@/modules/disclosure/use-cases/take-edition-step'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import type { FormState } from '@/ui/form-state'
import { refusedStep } from '../../_components/refused-step'

/** After a step: on to the edition, or the page below it. Refused: back to the form with everything typed. */
export async function stepAnswer(
  actor: Staff,
  step: { editionId: string; action: EditionAction; below?: string },
  result: EditionResult,
  form: FormData,
): Promise<FormState> {
  if (!result.ok) return refusedStep(actor, step, result.refusal, form)
  redirect(localePath(await currentLocale(), `/admin/publishing/${result.value.id}${step.below ?? '?done=step'}`))
}
