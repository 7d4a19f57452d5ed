import type { Answers } from '@/modules/catalogue/domain/condition'
import type { FormError } from '@/ui/form-state'

/** What the page of a section shows after a submission. */
export type SectionFormState = {
  errors: readonly FormError[]
  /** The answers of this page as they were typed; null before the first submission. */
  answers: Answers | null
  /** The draft version the next submission starts from. */
  seen: number
  /** A row was added here: where to go on typing. */
  focus: string | null
  /** Something to know that is no error, e.g. that more questions have opened. */
  note: string | null
  /** Grows with each answer, so that the fields are made anew with what was typed. */
  turn: number
}
