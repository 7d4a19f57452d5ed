import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'
import { type FormEntries, parseAnswers } from './parse-answers'
import { type RowChange, visibleForm, withRows } from './visible-form'

/** The fields of a section that a page says it showed. */
export function fieldsShown(form: FormDefinition, sectionKey: string, asked: readonly string[]): readonly Field[] {
  const section = form.sections.find(({ key }) => key === sectionKey)
  return section?.fields.filter(({ key }) => asked.includes(key)) ?? []
}

/** What a section's page sent, with the row it asked to add or remove. */
export function sectionAnswers(fields: readonly Field[], entries: FormEntries, rows: RowChange | null): Answers {
  const answers = parseAnswers(fields, entries)
  const group = rows && fields.find(({ key, type }) => key === rows.key && type === 'group')
  return group ? withRows(group, answers, rows) : answers
}

/** A page of the form: its section, what it showed, and what may be asked at all (a correction asks only what its notice opens). */
export type ShownPage = { section: string; shown: readonly Field[]; mayAsk: (key: string) => boolean }

/** Fields that these answers open on this page and that it did not show: without script the page must be seen again. */
export function newlyOpen(
  form: FormDefinition,
  answers: Answers,
  { section, shown, mayAsk }: ShownPage,
): readonly Field[] {
  const open = visibleForm(form, answers).sections.find(({ key }) => key === section)?.fields ?? []
  return open.filter(({ key }) => mayAsk(key) && !shown.some((field) => field.key === key))
}
