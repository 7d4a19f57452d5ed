import type { Actor } from '@/kernel/actor'
import type { CaseStatus } from '@/modules/casework/domain/lifecycle'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { FormDefinition } from '@/modules/catalogue/domain/service-version'
import type { Draft } from './draft'

/** A draft is its owner's alone; not even the department sees it before it is filed. */
export const maySeeDraft = (actor: Actor, draft: Pick<Draft, 'accountId' | 'state'>): boolean =>
  actor.kind === 'citizen' && actor.id === draft.accountId && draft.state !== 'discarded'

export const isOpen = (draft: Pick<Draft, 'state'>): boolean => draft.state === 'open'

/** The ends after which the same thing may be applied for again. */
const ENDED_WITHOUT: readonly CaseStatus[] = ['denied', 'not_accepted', 'lapsed', 'withdrawn']
export const mayStartAgain = (status: CaseStatus): boolean => ENDED_WITHOUT.includes(status)

/** What is taken over from an application that ended: everything but declarations, which are made anew each time. */
export const takenOver = (from: FormDefinition, to: FormDefinition, answers: Answers): Answers =>
  carriedOver(from, withoutDeclarations(to), answers)

const withoutDeclarations = (form: FormDefinition): FormDefinition => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ type }) => type !== 'declaration'),
  })),
})

/** The answers that still have a question in another version of the form, under the same key and type. */
export function carriedOver(from: FormDefinition, to: FormDefinition, answers: Answers): Answers {
  const fieldsOf = (form: FormDefinition) => form.sections.flatMap((section) => section.fields)
  const before = new Map(fieldsOf(from).map((field) => [field.key, field.type]))
  const kept = fieldsOf(to).filter((field) => before.get(field.key) === field.type && field.key in answers)
  return Object.fromEntries(kept.map((field) => [field.key, answers[field.key]]))
}
