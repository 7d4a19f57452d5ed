import { type Actor, holdsPost } from '@/kernel/actor'
import type { EditionFile } from './document'
import { type EditionAction, exitsOf } from './lifecycle'
import type { DisclosureRefusal } from './refusals'

type Rule = (actor: Actor, file: EditionFile) => boolean

const holds = (actor: Actor, { document }: EditionFile, role: 'editor' | 'publisher'): boolean =>
  document.ownerDepartmentId !== null && holdsPost(actor, document.ownerDepartmentId, role)

const editor: Rule = (actor, file) => holds(actor, file, 'editor')
const publisher: Rule = (actor, file) => holds(actor, file, 'publisher')

const RULES: Record<EditionAction, Rule> = {
  edit: editor,
  submit: editor,
  discard: editor,
  revise: editor,
  return: publisher,
  publish: publisher,
  schedule: publisher,
  withdraw: publisher,
  setValidity: publisher,
}

/** 三审: whoever wrote in an edition never sends it out, whatever other posts they hold. */
const NEEDS_OTHER_EYES: readonly EditionAction[] = ['publish', 'schedule']

/** Whether this person writes documents, in this department or in any. */
export const isEditor = (actor: Actor, departmentId?: string): boolean =>
  actor.kind === 'staff' &&
  actor.adminRole === null &&
  actor.posts.some(
    (post) => post.role === 'editor' && (departmentId === undefined || post.departmentId === departmentId),
  )

/** The departments whose unpublished work this person may see. */
export function editorialDepartments(actor: Actor): string[] {
  if (actor.kind !== 'staff' || actor.adminRole !== null) return []
  const posts = actor.posts.filter(({ role }) => role === 'editor' || role === 'publisher')
  return [...new Set(posts.map(({ departmentId }) => departmentId))]
}

/** Work not yet public is seen by the editors and publishers of its department, and by nobody else. */
export const maySee: Rule = (actor, { document }) =>
  actor.kind === 'system' ||
  (document.ownerDepartmentId !== null && editorialDepartments(actor).includes(document.ownerDepartmentId))

/** Columns belong to the system administrator; the seed acts as the system. */
export const mayManageColumns = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'staff' && actor.adminRole === 'system_admin')

/** Loading a file of laws is an act at the machine itself. */
export const mayImportDocuments = (actor: Actor): boolean => actor.kind === 'system'

/** Why this person may not take this step now; null when nothing stands in the way. */
export function refusalFor(actor: Actor, action: EditionAction, file: EditionFile): DisclosureRefusal | null {
  if (!maySee(actor, file)) return 'disclosure.not-found'
  if (!(action in exitsOf(file.edition.status))) return 'disclosure.wrong-status'
  if (!RULES[action](actor, file)) return 'disclosure.not-permitted'
  if (NEEDS_OTHER_EYES.includes(action) && file.edition.writerIds.includes(actor.id)) return 'disclosure.own-edition'
  return null
}

/** What the publishing desk offers and what the server accepts are this same list. */
export function availableActions(actor: Actor, file: EditionFile): EditionAction[] {
  const exits = Object.keys(exitsOf(file.edition.status)) as EditionAction[]
  return exits.filter((action) => refusalFor(actor, action, file) === null)
}
