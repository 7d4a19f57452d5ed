import 'server-only'
import type { EditionResult } from '@/modules/disclosure/use-cases/take-edition-step'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import type { FormState } from '@/ui/form-state'
import { refused } from '../../_parts/refused'

/** After a step: on to the edition, or the page below it. Refused: back to the form with everything typed. */
export async function stepAnswer(result: EditionResult, form: FormData, below = '?done=step'): Promise<FormState> {
  if (!result.ok) return refused(result.refusal, form)
  redirect(localePath(await currentLocale(), `/admin/publishing/${result.value.id}${below}`))
}
