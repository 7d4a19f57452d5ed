import 'server-only'
import { createHash } from 'node:crypto'
import type { Staff } from '@/kernel/actor'
import { canonicalJson } from '@/kernel/canonical-json'
import { type PreviewableStep, previewStep } from '@/modules/casework/queries/preview-step'
import type { StepResult } from '@/modules/casework/use-cases/take-step'
import { previewLetters } from '@/modules/certificates/queries/preview-letters'
import { typedValues } from '@/platform/form'
import { emptyFormState } from '@/ui/form-state'
import { stepAnswer } from './step-answer'
import { CHANGE, PREVIEWED, type StepState } from './step-state'

type Request = { caseId: string; expectedVersion: number }

/**
 * A step that sends a letter nobody can take back: first the letter as it will read, then the step, and only when the
 * confirmation bears the mark of exactly this letter. A letter that reads otherwise by then is shown anew.
 */
export async function previewedStep(
  officer: Staff,
  request: Request,
  step: PreviewableStep,
  form: FormData,
  take: () => Promise<StepResult>,
): Promise<StepState> {
  if (form.has(CHANGE)) return { ...emptyFormState, values: answersOf(form) }
  const target = { caseId: request.caseId, action: step.action }
  const seen = await previewStep(officer, request, step)
  if (!seen.ok) return stepAnswer(officer, target, seen, form)
  const letters = await previewLetters({ ...seen.value, caseId: request.caseId })
  const mark = createHash('sha256').update(canonicalJson(letters)).digest('base64url')
  if (letters.length > 0 && form.get(PREVIEWED) !== mark) {
    return { ...emptyFormState, values: answersOf(form), preview: { letters, mark } }
  }
  return stepAnswer(officer, target, await take(), form)
}

/** What was typed, without the marks of the preview. */
function answersOf(form: FormData) {
  const { [PREVIEWED]: _mark, [CHANGE]: _change, ...values } = typedValues(form)
  return values
}
