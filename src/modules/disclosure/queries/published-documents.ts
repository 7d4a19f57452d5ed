import { dayOf, instantOf, type PlainDate } from '@/kernel/plain-date'
import type { DocumentFilter, DocumentLine } from '../data/public-lists'
import * as lists from '../data/public-lists'
import { readCursor, writeCursor } from '../domain/list-cursor'

export type PublishedLine = DocumentLine & {
  publishedOn: PlainDate
  /** Later than the first day when there was another edition. */
  updatedOn: PlainDate
}

export type PublishedFilter = Omit<DocumentFilter, 'published'> & { year?: number }
/** `total` is counted to the cap and no further; `isMore` says that there are more. */
export type PublishedPage = { items: PublishedLine[]; total: number; isMore: boolean; next: string | null }

const PAGE = 20
const COUNTED = 1_000

/** What is public, newest first; `cursor` comes from the page before. */
export async function publishedDocuments(
  filter: PublishedFilter,
  cursor?: string,
  limit = PAGE,
): Promise<PublishedPage> {
  const { year, ...rest } = filter
  const condition = { ...rest, ...(year ? { published: yearInShanghai(year) } : {}) }
  const after = readCursor(cursor)
  const [rows, counted] = await Promise.all([
    lists.page(condition, after && { publishedAt: after.at, id: after.id }, limit + 1),
    lists.countUpTo(condition, COUNTED + 1),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor({ at: last.publishedAt, id: last.id }) : null
  return { items: shown.map(asLine), total: Math.min(counted, COUNTED), isMore: counted > COUNTED, next }
}

/** The newest of what is public, for a front page; nothing is counted. */
export const newestDocuments = async (filter: DocumentFilter, take: number): Promise<PublishedLine[]> =>
  (await lists.page(filter, null, take)).map(asLine)

const asLine = (line: DocumentLine): PublishedLine => ({
  ...line,
  publishedOn: dayOf(line.publishedAt),
  updatedOn: dayOf(line.lastPublishedAt),
})

const yearInShanghai = (year: number) => ({
  from: instantOf(`${year}-01-01`),
  before: instantOf(`${year + 1}-01-01`),
})
