import type { Answers, AnswerValue } from '@/modules/catalogue/domain/condition'
import { isSensitive } from '@/modules/catalogue/domain/sensitive-field'
import type { Field, FieldType, FormDefinition, Words } from '@/modules/catalogue/domain/service-version'
import { rowsOf, visibleForm, visibleRowFields } from './visible-form'

export type LabelledAnswer = {
  path: string
  type: FieldType
  label: Words
  value: AnswerValue
  /** The chosen options in words, for answers that are choices. */
  chosen?: readonly Words[]
  unit?: Words
  /** True when this filing says something else than the one before. */
  changed: boolean
  /** Shown masked; an officer reveals it with a reason on record. */
  sensitive: boolean
}
export type LabelledGroup = { path: string; label: Words; rows: readonly (readonly LabelledAnswer[])[] }
export type LabelledItem = { kind: 'answer'; answer: LabelledAnswer } | { kind: 'group'; group: LabelledGroup }
export type LabelledSection = { key: string; title: Words; items: readonly LabelledItem[] }

/** How a sensitive answer is shown; left out, it is shown as it is. */
type Mask = (value: NonNullable<AnswerValue>, field: Field) => AnswerValue

/** A filing in the words of its form: what was asked and what was answered, in order; nothing that was hidden. */
export function labelledAnswers(
  form: FormDefinition,
  answers: Answers,
  changed: ReadonlySet<string> = new Set(),
  mask: Mask = (value) => value,
): readonly LabelledSection[] {
  const visible = visibleForm(form, answers)
  return visible.sections.map((section) => ({
    key: section.key,
    title: section.title,
    items: section.fields.map((field) =>
      field.type === 'group'
        ? { kind: 'group', group: labelledGroup(field, visible.answers, changed, mask) }
        : { kind: 'answer', answer: labelledAnswer(field, visible.answers[field.key], field.key, changed, mask) },
    ),
  }))
}

function labelledGroup(group: Field, answers: Answers, changed: ReadonlySet<string>, mask: Mask): LabelledGroup {
  const rows = rowsOf(group, answers).map((row, index) => {
    const path = `${group.key}.${index}`
    return visibleRowFields(group, row, answers).map((field) => {
      const labelled = labelledAnswer(field, row[field.key], `${path}.${field.key}`, changed, mask)
      return changed.has(path) ? { ...labelled, changed: true } : labelled
    })
  })
  return { path: group.key, label: group.label, rows }
}

function labelledAnswer(
  field: Field,
  given: AnswerValue | undefined,
  path: string,
  changed: ReadonlySet<string>,
  mask: Mask,
): LabelledAnswer {
  const isEmpty = given === undefined || given === null || given === ''
  const value = isSensitive(field) && !isEmpty ? mask(given, field) : given
  const chosen = field.options
    ?.filter((option) => (Array.isArray(value) ? value.some((one) => one === option.value) : option.value === value))
    .map((option) => option.label)
  const { type, label, unit } = field
  return {
    path,
    type,
    label,
    unit,
    value: value ?? null,
    chosen,
    changed: changed.has(path),
    sensitive: isSensitive(field),
  }
}
