import type { FoundBy } from '@/modules/casework/domain/search-grams'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { isSensitive } from '@/modules/catalogue/domain/sensitive-field'
import type { Field, FormDefinition } from '@/modules/catalogue/domain/service-version'
import { rowsOf, visibleForm } from './visible-form'

/** Longer ones are sentences, not names. */
const LONGEST_NAME = 60
const NAMING: readonly Field['type'][] = ['personName', 'text', 'creditCode']

/** The names and phone numbers in a filing by which an officer looks for its case; no answer that is sealed. */
export function foundBy(form: FormDefinition, answers: Answers): FoundBy {
  const names: string[] = []
  const phones: string[] = []
  const take = (fields: readonly Field[], given: Answers): void => {
    for (const field of fields) {
      const value = given[field.key]
      if (field.type === 'group') for (const row of rowsOf(field, given)) take(field.fields ?? [], row)
      else if (typeof value !== 'string' || value === '' || isSensitive(field)) continue
      else if (field.type === 'phone') phones.push(value)
      else if (NAMING.includes(field.type) && value.length <= LONGEST_NAME) names.push(value)
    }
  }
  const visible = visibleForm(form, answers)
  for (const section of visible.sections) take(section.fields, visible.answers)
  return { names, phones }
}
