import { type Answerable, checkCondition } from './check-condition'
import { checkFieldRules } from './check-field-rules'
import type { Field, FormDefinition } from './service-version'
import { problem, repeated, type VersionProblem } from './version-problem'

const WITH_OPTIONS: readonly Field['type'][] = ['choice', 'choices', 'select']

/** The pages of every application that no form brings along; a section is a page with its key in the address. */
const RESERVED: ReadonlySet<string> = new Set(['materials', 'review'])

/** Top-level fields of a form in the order a person meets them. */
export const formFields = (form: FormDefinition): Field[] => form.sections.flatMap((section) => [...section.fields])

/** Unique keys, options where they are needed, bounds that can be met, conditions over earlier answers only. */
export function checkForm(form: FormDefinition): VersionProblem[] {
  const fields = formFields(form)
  const all = new Set(fields.map((field) => field.key))
  const known = new Map<string, Field>()
  const problems: VersionProblem[] = []
  for (const section of form.sections) {
    problems.push(...checkCondition(section.showWhen, { known, all }, { part: 'section', name: section.title.zh }))
    for (const field of section.fields) {
      problems.push(...checkField(field, { known, all }, field.key))
      known.set(field.key, field)
    }
  }
  return [
    ...(fields.length > 0 ? [] : [problem('form-empty')]),
    ...repeated(form.sections.map((section) => section.key)).map((key) => problem('section-key-repeated', key)),
    ...form.sections.filter(({ key }) => RESERVED.has(key)).map(({ key }) => problem('section-key-reserved', key)),
    ...repeated(fields.map((field) => field.key)).map((key) => problem('field-key-repeated', key)),
    ...problems,
  ]
}

function checkField(field: Field, answers: Answerable, path: string): VersionProblem[] {
  const place = { part: 'field', name: field.label.zh } as const
  const needsOptions = WITH_OPTIONS.includes(field.type) && (field.options ?? []).length < 2
  return [
    ...checkCondition(field.showWhen, answers, place),
    ...(needsOptions ? [problem('options-missing', path, place)] : []),
    ...repeated((field.options ?? []).map((option) => option.value)).map((value) =>
      problem('field-key-repeated', `${path}=${value}`, place),
    ),
    ...checkFieldRules(field, answers, path),
    ...(field.type === 'group' ? checkGroup(field, answers) : []),
  ]
}

function checkGroup(group: Field, { known, all }: Answerable): VersionProblem[] {
  const place = { part: 'field', name: group.label.zh } as const
  const rows = group.fields ?? []
  const inside = new Map([...known, ...rows.map((field) => [field.key, field] as const)])
  return [
    ...(rows.length > 0 ? [] : [problem('group-without-fields', group.key, place)]),
    ...repeated(rows.map((field) => field.key)).map((key) =>
      problem('field-key-repeated', `${group.key}.${key}`, place),
    ),
    ...rows.flatMap((field) =>
      field.type === 'group'
        ? [problem('group-inside-group', `${group.key}.${field.key}`, place)]
        : checkField(field, { known: inside, all }, `${group.key}.${field.key}`),
    ),
  ]
}
