import { type Candidates, COUNTED, candidatesFor } from '../data/candidate-store'
import { itemsOf } from '../data/item-store'
import { partlyFound } from '../data/relaxed-store'
import { askedIn } from '../data/words'
import type { Asked } from '../domain/asked'
import type { Hit } from '../domain/entry'
import { needlesOf } from '../domain/highlight'
import { type Facets, facetsOf, type Narrowing, totalOf } from '../domain/narrowing'
import { mostOf } from '../domain/partly'
import { meansDoing } from '../domain/question'
import { NAMED, relevance, SURE } from '../domain/relevance'

export type SearchRequest = Narrowing & { limit?: number; offset?: number }

export type SearchAnswer = {
  items: Hit[]
  total: number
  limit: number
  /** There are further results after these. */
  hasNext: boolean
  /** There are more than were counted. */
  isMore: boolean
  /** Nothing carries these very words; what is shown comes close to them. */
  near: boolean
  /** The service that is meant, when somebody wants to do something. */
  service: Hit | null
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
  if (asked.core === '') return nothing(limit)
  const found = await candidatesFor(asked, narrowing)
  const hits = found.tallies.reduce((sum, { count }) => sum + count, 0)
  const ranked = best(asked, found)
  const near = hits === 0 && !asked.onlyNumber
  const ids = near && ranked.length === 0 ? await mostOfIt(asked, narrowing) : ranked.map(({ id }) => id)
  const shown = ids.slice(offset, offset + limit)
  const meant = serviceMeant(query, ranked)
  const needles = needlesOf(asked.core, asked.readings.flat())
  const loaded = await itemsOf(meant && !shown.includes(meant) ? [...shown, meant] : shown, needles)
  return {
    items: loaded.slice(0, shown.length),
    total: near ? ids.length : totalOf(found.tallies, narrowing),
    limit,
    hasNext: ids.length > offset + limit,
    isMore: hits >= COUNTED,
    near: near && ids.length > 0,
    service: loaded.find(({ id }) => id === found.candidates.find((one) => one.id === meant)?.refId) ?? null,
    needles,
    facets: facetsOf(found.tallies, narrowing),
  }
}

type Ranked = { id: string; kind: string; score: number; length: number }

function best(asked: Asked, { candidates }: Candidates): Ranked[] {
  return candidates
    .map((candidate) => ({
      id: candidate.id,
      kind: candidate.kind,
      score: relevance(asked, candidate),
      length: candidate.names[0]?.length ?? 0,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.length - b.length || (a.id < b.id ? -1 : 1))
}

/** The best service, when the query asks to do something or names it beyond doubt. */
function serviceMeant(query: string, ranked: readonly Ranked[]): string | null {
  const service = ranked.find(({ kind }) => kind === 'service')
  return service && service.score >= (meansDoing(query) ? NAMED : SURE) ? service.id : null
}

async function mostOfIt(asked: Asked, narrowing: Narrowing): Promise<string[]> {
  const { partly, counts, total } = await partlyFound(asked, narrowing)
  return mostOf(partly, counts, total)
}

const nothing = (limit: number): SearchAnswer => ({
  items: [],
  total: 0,
  limit,
  hasNext: false,
  isMore: false,
  near: false,
  service: null,
  needles: [],
  facets: facetsOf([], {}),
})
