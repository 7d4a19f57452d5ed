import type { Answers, AnswerValue } from '@/modules/catalogue/domain/condition'
import { isSensitive } from '@/modules/catalogue/domain/sensitive-field'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'

/** The answers with every sensitive text changed by `change`; `path` is like `staff.0.idNumber`. */
export function mapSensitive(
  form: FormDefinition,
  answers: Answers,
  change: (text: string, path: string) => string,
): Answers {
  const fields = form.sections.flatMap((section) => section.fields)
  return mapFields(fields, answers, '', change)
}

function mapFields(
  fields: readonly Field[],
  answers: Answers,
  prefix: string,
  change: (text: string, path: string) => string,
): Answers {
  const mapped: Record<string, AnswerValue | undefined> = { ...answers }
  for (const field of fields) {
    const value = answers[field.key]
    const path = `${prefix}${field.key}`
    if (field.type === 'group' && Array.isArray(value))
      mapped[field.key] = (value as readonly Answers[]).map((row, index) =>
        mapFields(field.fields ?? [], row, `${path}.${index}.`, change),
      )
    else if (isSensitive(field) && typeof value === 'string' && value !== '') mapped[field.key] = change(value, path)
  }
  return mapped
}
