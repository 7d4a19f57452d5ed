import { type Candidates, COUNTED, candidatesFor } from '../data/candidate-store'
import { itemsOf } from '../data/item-store'
import { partlyFound } from '../data/relaxed-store'
import { askedIn } from '../data/words'
import type { Asked } from '../domain/asked'
import type { Hit } from '../domain/entry'
import { needlesOf } from '../domain/highlight'
import { type Facets, facetsOf, type Narrowing, totalOf } from '../domain/narrowing'
import { mostOf } from '../domain/partly'
import { relevance } from '../domain/relevance'

export type SearchRequest = Narrowing & { limit?: number; offset?: number }

export type SearchAnswer = {
  items: Hit[]
  total: number
  /** There are more than were counted. */
  isMore: boolean
  /** Nothing carries these very words; what is shown comes close to them. */
  near: boolean
  /** The words to mark in titles and snippets, longest first. */
  needles: string[]
  facets: Facets
}

const PAGE = 20

/**
 * What the city has for these words: services and documents, best first. What carries every word is found by its name,
 * its number, its short form or its text; then names that are nearly so; and only when there is nothing, what holds most
 * of the words. A query about something else finds nothing.
 */
export async function find(query: string, request: SearchRequest = {}): Promise<SearchAnswer> {
  const { limit = PAGE, offset = 0, ...narrowing } = request
  const asked = askedIn(query)
  if (asked.core === '')
    return { items: [], total: 0, isMore: false, near: false, needles: [], facets: facetsOf([], {}) }
  const found = await candidatesFor(asked, narrowing)
  const hits = found.tallies.reduce((sum, { count }) => sum + count, 0)
  const ids = best(asked, found)
  const near = hits === 0
  const all = near && ids.length === 0 ? await mostOfIt(asked, narrowing) : ids
  const needles = needlesOf(asked.core, asked.readings.flat())
  return {
    items: await itemsOf(all.slice(offset, offset + limit), needles),
    total: near ? all.length : totalOf(found.tallies, narrowing),
    isMore: hits >= COUNTED,
    near: near && all.length > 0,
    needles,
    facets: facetsOf(found.tallies, narrowing),
  }
}

function best(asked: Asked, { candidates }: Candidates): string[] {
  return candidates
    .map((candidate) => ({ id: candidate.id, score: relevance(asked, candidate), names: candidate.names }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) => b.score - a.score || (a.names[0]?.length ?? 0) - (b.names[0]?.length ?? 0) || (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id)
}

async function mostOfIt(asked: Asked, narrowing: Narrowing): Promise<string[]> {
  const { partly, counts, total } = await partlyFound(asked, narrowing)
  return mostOf(partly, counts, total)
}
