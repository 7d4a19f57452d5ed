import type { Actor } from '@/kernel/actor'
import type { EditorialLine } from '../data/editorial-list'
import * as list from '../data/editorial-list'
import type { EditionStatus } from '../domain/lifecycle'
import { readCursor, writeCursor } from '../domain/list-cursor'
import { editorialScope, worksOnDocuments } from '../domain/permissions'

export type { EditorialLine } from '../data/editorial-list'

export type EditorialPage = { items: EditorialLine[]; counts: Map<EditionStatus, number>; next: string | null }

const PAGE = 30

/** What stands on the publishing desk in one state; empty for whoever is neither editor nor publisher. */
export async function editorialList(
  actor: Actor,
  status: EditionStatus,
  cursor?: string,
  sought?: string,
): Promise<EditorialPage> {
  if (!worksOnDocuments(actor)) return { items: [], counts: new Map(), next: null }
  const scope = editorialScope(actor)
  const [rows, counts] = await Promise.all([
    list.page({ scope, statuses: [status], sought }, readCursor(cursor), PAGE + 1),
    list.countByStatus(scope),
  ])
  const items = rows.slice(0, PAGE)
  const last = items.at(-1)
  return { items, counts, next: rows.length > PAGE && last ? writeCursor({ at: last.updatedAt, id: last.id }) : null }
}
