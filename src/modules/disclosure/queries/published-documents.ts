import { dayOf, instantOf, type PlainDate } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import type { DocumentFilter, DocumentLine } from '../data/public-lists'
import * as lists from '../data/public-lists'
import { readCursor, writeCursor } from '../domain/list-cursor'
import { type ShownValidity, validityOn } from '../domain/validity-on'

export type PublishedLine = Omit<DocumentLine, 'validity'> & {
  /** Whether it applies today. */
  validity: ShownValidity
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
  clock = systemClock,
): Promise<PublishedPage> {
  const { year, ...rest } = filter
  const condition = { ...rest, ...(year ? { published: yearInShanghai(year) } : {}) }
  const after = readCursor(cursor)
  const [rows, counted] = await Promise.all([
    lists.page(condition, after && { listedAt: after.at, id: after.id }, limit + 1),
    lists.countUpTo(condition, COUNTED + 1),
  ])
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor({ at: last.listedAt, id: last.id }) : null
  return {
    items: shown.map(lineOn(dayOf(clock.now()))),
    total: Math.min(counted, COUNTED),
    isMore: counted > COUNTED,
    next,
  }
}

/** The newest of what is public, for a front page; nothing is counted. */
export const newestDocuments = async (filter: DocumentFilter, take: number): Promise<PublishedLine[]> =>
  (await lists.page(filter, null, take)).map(lineOn(dayOf(systemClock.now())))

const lineOn =
  (today: PlainDate) =>
  (line: DocumentLine): PublishedLine => ({
    ...line,
    validity: validityOn(line, line, today),
    publishedOn: dayOf(line.publishedAt),
    updatedOn: dayOf(line.lastPublishedAt),
  })

const yearInShanghai = (year: number) => ({
  from: instantOf(`${year}-01-01`),
  before: instantOf(`${year + 1}-01-01`),
})
