import { db } from '@/platform/db'
import { cleanBody } from '../data/clean-content'
import * as feed from '../data/feed-rows'
import type { AtomEntry } from '../domain/atom-feed'

/** How much a feed carries; readers that come once a day miss nothing. */
const ENTRIES = 50

/** The newest publications for a feed, of these columns or of all; whatever was published last comes first. */
export async function feedEntries(columnIds: readonly string[] | null): Promise<AtomEntry[]> {
  const rows = await feed.newest(db, columnIds, ENTRIES)
  return rows.map(({ bodyHtml, ...row }) => ({ ...row, path: `/documents/${row.id}`, html: cleanBody(bodyHtml) }))
}
