import { type Condition, fieldsAsked } from './condition'
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
  const seen = new Set<string>()
  const problems: VersionProblem[] = []
  for (const section of form.sections) {
    problems.push(...checkCondition(section.showWhen, seen, all))
    for (const field of section.fields) {
      problems.push(...checkCondition(field.showWhen, seen, all), ...checkField(field, seen, all))
      seen.add(field.key)
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

function checkField(field: Field, earlier: ReadonlySet<string>, all: ReadonlySet<string>): VersionProblem[] {
  const needsOptions = WITH_OPTIONS.includes(field.type) && (field.options ?? []).length < 2
  const crossed =
    (field.min ?? -Infinity) > (field.max ?? Infinity) || (field.minItems ?? 0) > (field.maxItems ?? Infinity)
  return [
    ...(needsOptions ? [problem('options-missing', field.key)] : []),
    ...repeated((field.options ?? []).map((option) => option.value)).map((value) =>
      problem('field-key-repeated', `${field.key}=${value}`),
    ),
    ...(crossed ? [problem('bounds-crossed', field.key)] : []),
    ...(field.type === 'group' ? checkGroup(field, earlier, all) : []),
  ]
}

function checkGroup(group: Field, earlier: ReadonlySet<string>, all: ReadonlySet<string>): VersionProblem[] {
  const rows = group.fields ?? []
  const inside = new Set([...earlier, ...rows.map((field) => field.key)])
  return [
    ...(rows.length > 0 ? [] : [problem('group-without-fields', group.key)]),
    ...repeated(rows.map((field) => field.key)).map((key) => problem('field-key-repeated', `${group.key}.${key}`)),
    ...rows.flatMap((field) =>
      field.type === 'group'
        ? [problem('group-inside-group', `${group.key}.${field.key}`)]
        : [...checkCondition(field.showWhen, inside, all), ...checkField(field, inside, all)],
    ),
  ]
}

function checkCondition(
  condition: Condition | undefined,
  earlier: ReadonlySet<string>,
  all: ReadonlySet<string>,
): VersionProblem[] {
  const asked = condition ? fieldsAsked(condition) : []
  return asked
    .filter((key) => !earlier.has(key))
    .map((key) => problem(all.has(key) ? 'condition-on-later-field' : 'condition-on-unknown-field', key))
}
