import type { Actor } from '@/kernel/actor'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { FormDefinition } from '@/modules/catalogue/domain/service-version'
import type { Draft } from './draft'

/** A draft is its owner's alone; not even the department sees it before it is filed. */
export const maySeeDraft = (actor: Actor, draft: Pick<Draft, 'accountId' | 'state'>): boolean =>
  actor.kind === 'citizen' && actor.id === draft.accountId && draft.state !== 'discarded'

export const isOpen = (draft: Pick<Draft, 'state'>): boolean => draft.state === 'open'

/** The answers that still have a question in another version of the form, under the same key and type. */
export function carriedOver(from: FormDefinition, to: FormDefinition, answers: Answers): Answers {
  const fieldsOf = (form: FormDefinition) => form.sections.flatMap((section) => section.fields)
  const before = new Map(fieldsOf(from).map((field) => [field.key, field.type]))
  const kept = fieldsOf(to).filter((field) => before.get(field.key) === field.type && field.key in answers)
  return Object.fromEntries(kept.map((field) => [field.key, answers[field.key]]))
}
