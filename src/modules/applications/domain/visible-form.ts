import type { Answers } from '@/modules/catalogue/domain/condition'
import { holds } from '@/modules/catalogue/domain/condition'
import type { Field, FormDefinition, Section } from '@/modules/catalogue/domain/service-version'

export type VisibleForm = {
  sections: readonly Section[]
  /** The answers of visible fields only: what is hidden does not count, neither for conditions nor for filing. */
  answers: Answers
}

/** The part of the form that these answers open, in order; a hidden answer opens nothing further on. */
export function visibleForm(form: FormDefinition, answers: Answers): VisibleForm {
  const counted: Record<string, Answers[string]> = { ...answers }
  const known = new Set<string>()
  const sections: Section[] = []
  for (const section of form.sections) {
    const isOpen = !section.showWhen || holds(section.showWhen, counted)
    const fields: Field[] = []
    for (const field of section.fields) {
      if (isOpen && (!field.showWhen || holds(field.showWhen, counted))) {
        fields.push(field)
        known.add(field.key)
      } else delete counted[field.key]
    }
    if (fields.length > 0) sections.push({ ...section, fields })
  }
  return { sections, answers: Object.fromEntries(Object.entries(counted).filter(([key]) => known.has(key))) }
}

/** The fields of one row of a group; a condition inside looks at the row first, then at the whole form. */
export function visibleRowFields(group: Field, row: Answers, answers: Answers): readonly Field[] {
  const counted: Record<string, Answers[string]> = { ...answers, ...row }
  return (group.fields ?? []).filter((field) => {
    const isOpen = !field.showWhen || holds(field.showWhen, counted)
    if (!isOpen) delete counted[field.key]
    return isOpen
  })
}

/** Where a form sets no bound of its own. */
const MOST_ROWS = 50

export const fewestRows = (group: Field): number =>
  group.required ? Math.max(1, group.minItems ?? 1) : (group.minItems ?? 0)

export const mostRows = (group: Field): number => group.maxItems ?? MOST_ROWS

/** The rows that were answered. */
export const answeredRows = (group: Field, answers: Answers): readonly Answers[] => {
  const value = answers[group.key]
  return Array.isArray(value) ? (value as readonly Answers[]) : []
}

/** The rows as they are shown: a group that demands rows shows them from the start. */
export function rowsOf(group: Field, answers: Answers): readonly Answers[] {
  const rows = answeredRows(group, answers)
  const lacking = Math.max(0, fewestRows(group) - rows.length)
  return [...rows, ...Array.from({ length: lacking }, () => ({}))]
}

export type RowChange = { change: 'add'; key: string } | { change: 'remove'; key: string; index: number }

/** One row more at the end, or the named one less, within what the form allows. */
export function withRows(group: Field, answers: Answers, change: RowChange): Answers {
  const rows = rowsOf(group, answers)
  if (change.change === 'add')
    return rows.length < mostRows(group) ? { ...answers, [group.key]: [...rows, {}] } : answers
  if (rows.length <= fewestRows(group)) return answers
  return { ...answers, [group.key]: rows.filter((_, index) => index !== change.index) }
}
