/** A question over earlier answers, as data: the same tree shows a field, demands a material or opens a stage. */
export type Condition =
  | { field: string; equals: string | number | boolean }
  | { field: string; in: readonly (string | number)[] }
  | { field: string; filled: boolean }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

export type AnswerValue = string | number | boolean | null | readonly string[] | readonly Answers[]
/** Answers by field key; a group field holds a list of answers. */
export type Answers = { readonly [key: string]: AnswerValue | undefined }

const isFilled = (value: AnswerValue | undefined): boolean =>
  !(
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  )

/** True when the condition holds for the answers; a checkbox list matches when it contains the value. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const value = answers[condition.field]
  if ('filled' in condition) return isFilled(value) === condition.filled
  const wanted: readonly unknown[] = 'in' in condition ? condition.in : [condition.equals]
  if (Array.isArray(value)) return value.some((item) => wanted.includes(item))
  return wanted.includes(value)
}

/** The keys of all fields a condition looks at. */
export function fieldsAsked(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsAsked)
  if ('any' in condition) return condition.any.flatMap(fieldsAsked)
  if ('not' in condition) return fieldsAsked(condition.not)
  return [condition.field]
}
