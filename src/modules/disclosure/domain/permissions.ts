import { type Actor, holdsPost } from '@/kernel/actor'
import type { Document, EditionFile } from './document'
import { type EditionAction, exitsOf } from './lifecycle'
import type { DisclosureRefusal } from './refusals'

type Owned = Pick<Document, 'ownerDepartmentId'>
type Rule = (actor: Actor, file: EditionFile) => boolean

/** Whether this person cares for the library (法规文库): what other bodies made, kept here for reading. */
export const isKeeper = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.adminRole === null && actor.posts.some(({ role }) => role === 'library_keeper')

/** What belongs to no department of the city belongs to the library: its keepers write, and other keepers publish. */
const holds = (actor: Actor, { ownerDepartmentId }: Owned, role: 'editor' | 'publisher'): boolean =>
  ownerDepartmentId === null ? isKeeper(actor) : holdsPost(actor, ownerDepartmentId, role)

const editor: Rule = (actor, file) => holds(actor, file.document, 'editor')
const publisher: Rule = (actor, file) => holds(actor, file.document, 'publisher')

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

/** Whose documents this person works on: those of some departments, and the library's where they keep it. */
export type EditorialScope = { departmentIds: string[]; library: boolean }

export const editorialScope = (actor: Actor): EditorialScope => ({
  departmentIds: editorialDepartments(actor),
  library: isKeeper(actor),
})

/** What this person writes, or sends out: a keeper does both in the library, though never with the same edition. */
export function scopeOf(actor: Actor, role: 'editor' | 'publisher'): EditorialScope {
  const posts = actor.kind === 'staff' && actor.adminRole === null ? actor.posts : []
  const departmentIds = posts.filter((post) => post.role === role).map(({ departmentId }) => departmentId)
  return { departmentIds: [...new Set(departmentIds)], library: isKeeper(actor) }
}

/** Whether this person has anything to do with publishing. */
export const worksOnDocuments = (actor: Actor): boolean => isKeeper(actor) || editorialDepartments(actor).length > 0

/** Work not yet public is seen by the editors and publishers of its department, and by nobody else. */
export const maySee: Rule = (actor, { document }) =>
  actor.kind === 'system' ||
  (document.ownerDepartmentId === null
    ? isKeeper(actor)
    : editorialDepartments(actor).includes(document.ownerDepartmentId))

/** Whoever cares for a document says whether another may put it out of force. */
export const mayAnswerFor = (actor: Actor, document: Owned): boolean => holds(actor, document, 'publisher')

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
