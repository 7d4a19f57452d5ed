import type { Condition } from './condition'
import type { Field } from './service-version'
import { type Place, problem, type VersionProblem } from './version-problem'

export type FieldsByKey = ReadonlyMap<string, Field>

/** Which answers a condition may look at (`known`), and which there are at all: one asked later is told apart. */
export type Answerable = { known: FieldsByKey; all: ReadonlySet<string> }

/** Every answer a condition looks at is asked before, and can be what the condition waits for. */
export function checkCondition(condition: Condition | undefined, answers: Answerable, place?: Place): VersionProblem[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap((part) => checkCondition(part, answers, place))
  if ('any' in condition) return condition.any.flatMap((part) => checkCondition(part, answers, place))
  if ('not' in condition) return checkCondition(condition.not, answers, place)
  const field = answers.known.get(condition.field)
  if (!field) {
    const code = answers.all.has(condition.field) ? 'condition-on-later-field' : 'condition-on-unknown-field'
    return [problem(code, condition.field, place)]
  }
  if ('filled' in condition) return []
  const wanted = 'in' in condition ? condition.in : [condition.equals]
  return wanted
    .filter((value) => !canBe(field, value))
    .map((value) => problem('condition-on-unknown-value', `${field.key}=${value}`, place))
}

/** Whether somebody can give this answer to this question at all. */
function canBe(field: Field, value: string | number | boolean): boolean {
  switch (field.type) {
    case 'choice':
    case 'choices':
    case 'select':
      return (field.options ?? []).some((option) => option.value === value)
    case 'yesNo':
    case 'declaration':
      return typeof value === 'boolean'
    case 'number':
    case 'money':
      return typeof value === 'number'
    case 'group':
      return false
    default:
      return typeof value === 'string'
  }
}
