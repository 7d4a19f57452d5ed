import { readNumber } from '@/kernel/typed-number'
import type { Answers, AnswerValue } from '@/modules/catalogue/domain/condition'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { keepTyped } from './typed-text'

/** What a form sent: names and texts; files are no answers. */
export type FormEntries = Iterable<readonly [string, unknown]>

/** More rows than any form allows: an answer to a flood, not to a person. */
const MOST_ROWS = 200

/**
 * Reads the answers to these fields from a form; rows of a group come as `staff.0.name`.
 * What cannot be read as its type stays as it was typed, so that the person can put it right.
 */
export function parseAnswers(fields: readonly Field[], entries: FormEntries): Answers {
  const typed = new Map<string, string[]>()
  for (const [name, value] of entries) {
    if (typeof value === 'string') typed.set(name, [...(typed.get(name) ?? []), keepTyped(value)])
  }
  return readFields(fields, '', typed)
}

type Typed = ReadonlyMap<string, readonly string[]>

function readFields(fields: readonly Field[], prefix: string, typed: Typed): Answers {
  return Object.fromEntries(
    fields.map((field) => {
      const name = `${prefix}${field.key}`
      return [field.key, field.type === 'group' ? readRows(field, name, typed) : readValue(field, typed.get(name))]
    }),
  )
}

/** The rows that the form named, closed up in their order. */
function readRows(group: Field, name: string, typed: Typed): readonly Answers[] {
  const start = `${name}.`
  const indexes = new Set<number>()
  for (const key of typed.keys()) {
    const index = key.startsWith(start) ? /^\d{1,4}(?=\.)/.exec(key.slice(start.length)) : null
    if (index) indexes.add(Number(index[0]))
  }
  const inOrder = [...indexes].sort((a, b) => a - b).slice(0, MOST_ROWS)
  return inOrder.map((index) => readFields(group.fields ?? [], `${start}${index}.`, typed))
}

function readValue(field: Field, texts: readonly string[] | undefined): AnswerValue {
  const last = texts?.at(-1) ?? ''
  switch (field.type) {
    case 'choices':
      return (texts ?? []).filter((text) => text !== '')
    case 'declaration':
      return last === 'yes' || last === 'true' || last === 'on'
    case 'yesNo':
      return last === 'yes' || last === 'true' ? true : last === 'no' || last === 'false' ? false : null
    case 'number':
    case 'money':
      return numberOf(last, field)
    default:
      return last
  }
}

/** How the unit of a number may stand behind it. */
export const unitsOf = (field: Field): string[] =>
  field.type === 'money' ? ['元'] : [field.unit?.zh ?? '', field.unit?.en ?? ''].filter((unit) => unit !== '')

/** 1,200, １２０ and 86㎡ are numbers; 12a and 1,5 stay what they are. */
function numberOf(text: string, field: Field): string | number | null {
  if (text.trim() === '') return null
  const read = readNumber(text, unitsOf(field))
  return read.ok ? read.value : text
}
