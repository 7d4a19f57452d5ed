import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import type { EditorialLine } from '../data/editorial-list'
import * as list from '../data/editorial-list'
import * as work from '../data/editorial-work'
import { type EditorialScope, isEditor, scopeOf, worksOnDocuments } from '../domain/permissions'
import { type ColumnLine, publishedColumns } from './published-columns'

export type EditorialWork = {
  /** Only of what a post of theirs lets them act on: who writes nothing has no drafts, not none of them. */
  counts: Partial<Record<work.Waiting, number>>
  /** Requests of other departments to let a document give way; null for who answers none. */
  requests: number | null
  /** Columns whose promised cycle is over; null for who cannot put anything new into them. */
  owing: number | null
  /** What waits longest, as far as this person has to act on it. */
  lines: Record<(typeof LISTED)[number], EditorialLine[]>
  /** How many things wait for nobody but this person and their colleagues in the same post. */
  waiting: number
}

/** What is listed by title, not only counted. */
export const LISTED = ['to-publish', 'returned', 'drafts'] as const

const SHOWN = 10

const WRITING = ['returned', 'drafts', 'handed-in', 'scheduled'] as const satisfies work.Waiting[]
const PUBLISHING = ['to-publish', 'scheduled'] as const satisfies work.Waiting[]

const isAny = ({ departmentIds, library }: EditorialScope): boolean => library || departmentIds.length > 0

/** "What waits for me?" for editors, publishers and keepers of the library; null for everybody else. */
export async function editorialWork(actor: Actor, clock = systemClock): Promise<EditorialWork | null> {
  if (!worksOnDocuments(actor)) return null
  const scopes = { accountId: actor.id, writes: scopeOf(actor, 'editor'), publishes: scopeOf(actor, 'publisher') }
  const publishes = isAny(scopes.publishes)
  const theirs = new Set<work.Waiting>([...(publishes ? PUBLISHING : []), ...(isAny(scopes.writes) ? WRITING : [])])
  const lined = (waiting: (typeof LISTED)[number]) =>
    theirs.has(waiting) ? list.longest(work.conditionOf(waiting, scopes), SHOWN) : []
  const [counted, requests, columns, ...lines] = await Promise.all([
    Promise.all([...theirs].map(async (key) => [key, await work.count(work.conditionOf(key, scopes))] as const)),
    publishes ? work.countRequests(scopes) : null,
    isEditor(actor) ? publishedColumns(clock) : null,
    lined('to-publish'),
    lined('returned'),
    lined('drafts'),
  ])
  const counts: EditorialWork['counts'] = Object.fromEntries(counted)
  const owing = columns && owingIn(columns)
  return {
    counts,
    requests,
    owing,
    lines: { 'to-publish': lines[0], returned: lines[1], drafts: lines[2] },
    waiting: (counts['to-publish'] ?? 0) + (counts.returned ?? 0) + (requests ?? 0) + (owing ?? 0),
  }
}

const owingIn = (columns: readonly ColumnLine[]): number =>
  columns.reduce((sum, { isOwing, children }) => sum + Number(isOwing) + owingIn(children), 0)
