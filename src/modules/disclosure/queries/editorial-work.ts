import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import type { EditorialLine } from '../data/editorial-list'
import * as list from '../data/editorial-list'
import * as work from '../data/editorial-work'
import { scopeOf, worksOnDocuments } from '../domain/permissions'
import { type ColumnLine, publishedColumns } from './published-columns'

export type EditorialWork = {
  counts: Record<work.Waiting, number>
  /** Requests of other departments to let a document give way. */
  requests: number
  /** Columns whose promised cycle is over. */
  owing: number
  /** What waits longest, as far as this person has to act on it. */
  lines: Record<(typeof LISTED)[number], EditorialLine[]>
}

/** What is listed by title, not only counted. */
export const LISTED = ['to-publish', 'returned', 'drafts'] as const

const SHOWN = 10

/** "What waits for me?" for editors, publishers and keepers of the library; null for everybody else. */
export async function editorialWork(actor: Actor, clock = systemClock): Promise<EditorialWork | null> {
  if (!worksOnDocuments(actor)) return null
  const scopes = { accountId: actor.id, writes: scopeOf(actor, 'editor'), publishes: scopeOf(actor, 'publisher') }
  const condition = (waiting: work.Waiting) => work.conditionOf(waiting, scopes)
  const lined = async (waiting: work.Waiting) => list.longest(condition(waiting), SHOWN)
  const [toPublish, returned, drafts, handedIn, scheduled, requests, columns, ...lines] = await Promise.all([
    work.count(condition('to-publish')),
    work.count(condition('returned')),
    work.count(condition('drafts')),
    work.count(condition('handed-in')),
    work.count(condition('scheduled')),
    work.countRequests(scopes),
    publishedColumns(clock),
    lined('to-publish'),
    lined('returned'),
    lined('drafts'),
  ])
  return {
    counts: { 'to-publish': toPublish, returned, drafts, 'handed-in': handedIn, scheduled },
    requests,
    owing: owingIn(columns),
    lines: { 'to-publish': lines[0], returned: lines[1], drafts: lines[2] },
  }
}

const owingIn = (columns: readonly ColumnLine[]): number =>
  columns.reduce((sum, { isOwing, children }) => sum + Number(isOwing) + owingIn(children), 0)
