import type { PreviewedLetter } from '@/modules/certificates/queries/preview-letters'
import type { FormState } from '@/ui/form-state'

/** A form of a step: being filled in, refused, or read as the letter that it would send. */
export type StepState = FormState & {
  /** The letters, and the mark of exactly these: sent back with the confirmation. */
  preview?: { letters: readonly PreviewedLetter[]; mark: string }
}
export type StepAction = (previous: StepState, form: FormData) => Promise<StepState>

/** The mark that a confirmation carries, and the button that leads back to the form. */
export const PREVIEWED = 'previewed'
export const CHANGE = 'change'
