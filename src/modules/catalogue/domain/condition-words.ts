import { formFields } from './check-form'
import type { Condition } from './condition'
import type { FormDefinition, Words } from './service-version'

/**
 * A condition as a person reads it: 「场所来源：租赁」. Null when it has no short way to be said; the guide then only
 * says that it depends on the answers.
 */
export function conditionWords(condition: Condition, form: FormDefinition): Words | null {
  if ('any' in condition || 'all' in condition) {
    const parts = ('any' in condition ? condition.any : condition.all).map((part) => conditionWords(part, form))
    if (!parts.every((part) => part !== null)) return null
    const [zh, en] = 'any' in condition ? ['；或者', '; or '] : ['；并且', '; and ']
    return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en ?? part.zh).join(en) }
  }
  if ('not' in condition || 'filled' in condition) return null
  const field = formFields(form).find((one) => one.key === condition.field)
  if (!field) return null
  const values = 'in' in condition ? condition.in : [condition.equals]
  const said = values.map((value) => valueWords(value, field.options))
  if (!said.every((words) => words !== null)) return null
  return {
    zh: `${trimmed(field.label.zh)}：${said.map((words) => words.zh).join('、')}`,
    en: `${trimmed(field.label.en ?? field.label.zh)}: ${said.map((words) => words.en ?? words.zh).join(', ')}`,
  }
}

const trimmed = (label: string): string => label.replace(/[？?]$/, '')

function valueWords(value: string | number | boolean, options: readonly { value: string; label: Words }[] = []) {
  if (value === true) return { zh: '是', en: 'yes' }
  if (value === false) return { zh: '否', en: 'no' }
  return options.find((option) => option.value === value)?.label ?? null
}
