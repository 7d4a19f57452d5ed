import * as hits from '../data/hit-store'
import type { SearchAnswer } from '../domain/entry'
import { shortened } from '../domain/query-text'

const PAGE = 20

/**
 * What the city has for these words. Every word first; then names that are alike, names with one character mistyped,
 * and last anything that holds one of the words. The first that finds something answers.
 */
export async function find(query: string, limit = PAGE): Promise<SearchAnswer> {
  const text = shortened(query)
  const exact = await hits.withEveryWord(text, limit)
  if (exact.total > 0) return { ...exact, near: false }
  for (const attempt of [hits.withAlikeName, hits.withOneMistake, hits.withAnyWord]) {
    const found = await attempt(text, limit)
    if (found.total > 0) return { ...found, near: true }
  }
  return { items: [], total: 0, near: false }
}
