import { maskIdentityNumber } from '@/kernel/mask'
import type { Answers, AnswerValue } from '@/modules/catalogue/domain/condition'
import { isDocumentNumber, isSensitive } from '@/modules/catalogue/domain/sensitive-field'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'

/** `path` is like `staff.0.idNumber`. */
type Change = (value: NonNullable<AnswerValue>, path: string, field: Field) => AnswerValue

/** The answers with every sensitive one that was given changed by `change`. */
export function mapSensitive(form: FormDefinition, answers: Answers, change: Change): Answers {
  const fields = form.sections.flatMap((section) => section.fields)
  return mapFields(fields, answers, '', change)
}

function mapFields(fields: readonly Field[], answers: Answers, prefix: string, change: Change): Answers {
  const mapped: Record<string, AnswerValue | undefined> = { ...answers }
  for (const field of fields) {
    const value = answers[field.key]
    const path = `${prefix}${field.key}`
    if (field.type === 'group' && Array.isArray(value))
      mapped[field.key] = (value as readonly Answers[]).map((row, index) =>
        mapFields(field.fields ?? [], row, `${path}.${index}.`, change),
      )
    else if (isSensitive(field) && isGiven(value)) mapped[field.key] = change(value, path, field)
  }
  return mapped
}

const isGiven = (value: AnswerValue | undefined): value is NonNullable<AnswerValue> =>
  value !== undefined && value !== null && value !== ''

/** What stands in place of a sensitive answer. An identity number keeps its ends, by which its owner knows it; nothing else does. */
export function maskedAnswer(value: NonNullable<AnswerValue>, field: Field): AnswerValue {
  return isDocumentNumber(field) && typeof value === 'string' ? maskIdentityNumber(value) : MASK
}

const MASK = '******'
