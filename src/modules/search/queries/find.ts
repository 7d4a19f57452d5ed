import { type Candidates, COUNTED, candidatesFor, type Found, RANKED } from '../data/candidate-store'
import { itemsOf } from '../data/item-store'
import { partlyFound } from '../data/relaxed-store'
import { soundOf } from '../data/sound'
import { soundingLike } from '../data/sound-store'
import { entryAt } from '../data/taught-store'
import { askedIn } from '../data/words'
import type { Asked } from '../domain/asked'
import type { Hit } from '../domain/entry'
import { needlesOf } from '../domain/highlight'
import { shownAsMissing } from '../domain/missing'
import { type Facets, facetsOf, type Narrowing, totalOf } from '../domain/narrowing'
import { DONE_FIRST, mostOf } from '../domain/partly'
import { meansDoing } from '../domain/question'
import { asQuoted } from '../domain/quoted'
import { inOrder, isWithin, type Ranked, rankedAs, talliesOf } from '../domain/ranking'
import { NAMED, SURE } from '../domain/relevance'
import { isLatin, soundScore } from '../domain/sounds'
import { isForUnknownThing } from '../domain/unknown-thing'

export type SearchRequest = Narrowing & { limit?: number; offset?: number }

export type SearchAnswer = {
  items: Hit[]
  /** As many as the list has; when `isMore`, as many as are shown. */
  total: number
  limit: number
  /** There are further results after these. */
  hasNext: boolean
  /** There are more than were ranked. */
  isMore: boolean
  /** Nothing carries these very words; what is shown comes close to them. */
  near: boolean
  /** Words of the query that the first result does not hold, where part of the query had to be enough. */
  missing: readonly string[]
  /** The service that is meant, when somebody wants to do something. */
  service: Hit | null
  /** The words to mark in titles and snippets, longest first. */
  needles: string[]
  facets: Facets
}

const PAGE = 20
/** Longer than any name that somebody could have mistyped by its sound. */
const SOUNDED = 24

/**
 * What the city has for these words: services and documents, best first. What carries every word is found by its name,
 * its number, its short form or its text. While nothing is named by it, the search relaxes step by step: what holds most
 * of the telling words, then what sounds like it. A query about something else finds nothing.
 */
export async function find(query: string, request: SearchRequest = {}): Promise<SearchAnswer> {
  const { limit = PAGE, offset = 0, ...narrowing } = request
  const { asked, firstUrl } = await askedIn(query)
  if (asked.core === '') return nothing(limit)
  const found = await candidatesFor(asked, narrowing)
  const all = await withFirst(firstUrl, await relaxed(asked, narrowing, found))
  const isMore = found.candidates.length >= RANKED
  const tallies = isMore ? found.tallies : talliesOf(all)
  const ranked = all.filter((one) => isWithin(one, narrowing))
  const shown = ranked.slice(offset, offset + limit)
  const meant = serviceMeant(query, ranked)
  const ids = shown.map(({ id }) => id)
  const needles = needlesOf(asked.core, asked.readings.flat())
  const loaded = await itemsOf(meant && !ids.includes(meant.id) ? [...ids, meant.id] : ids, needles)
  return {
    items: loaded.slice(0, shown.length),
    total: isMore ? Math.min(totalOf(found.tallies, narrowing), COUNTED) : ranked.length,
    limit,
    hasNext: ranked.length > offset + limit,
    isMore,
    near: ranked.length > 0 && !ranked.some(({ isHit }) => isHit),
    missing: shownAsMissing(ranked[0]?.missing ?? []),
    service: loaded.find(({ id }) => id === meant?.refId) ?? null,
    needles,
    facets: facetsOf(tallies, narrowing),
  }
}

/** The steps after the first, each only while nothing found so far is named by what was typed. */
async function relaxed(asked: Asked, narrowing: Narrowing, { candidates }: Candidates): Promise<Ranked[]> {
  const first = inOrder(candidates.map((one) => rankedAs(asked, one)))
  if (asked.onlyNumber || isNamed(first)) return first
  const second = inOrder([...first, ...(await mostOfIt(asked, narrowing, candidates))])
  if ([...asked.core].length > SOUNDED && !isLatin(asked.core)) return second
  return inOrder([...second, ...(await sounding(asked, narrowing))])
}

/** What editors want to stand first stands first; the rest follows as it was. */
async function withFirst(url: string | null, ranked: Ranked[]): Promise<Ranked[]> {
  const first = url === null ? null : await entryAt(url)
  if (!first) return ranked
  const rest = ranked.filter(({ id }) => id !== first.id)
  const known = ranked.find(({ id }) => id === first.id)
  const facts = { section: first.kind, issuer: '', year: null, validity: 'unknown', length: 0 }
  return [{ ...facts, ...known, ...first, score: PINNED, isHit: true }, ...rest]
}

/** Above everything that is ranked. */
const PINNED = 1_000

/** A saying that means it only among other things is no name: what tells more may still come. */
const FAR_MEANING = 64
const isNamed = ([best]: readonly Ranked[]): boolean => best !== undefined && best.score >= FAR_MEANING

/** What holds part of the question; more when its text holds the very words as well. */
async function mostOfIt(asked: Asked, narrowing: Narrowing, candidates: readonly Found[]): Promise<Ranked[]> {
  const { partly, counts, total } = await partlyFound(asQuoted(asked, candidates), narrowing)
  if (isForUnknownThing(asked, counts, total)) return []
  const texts = new Map(candidates.map((one) => [one.id, one.hasPhrase ? PHRASED : one.hasWords ? WORDED : 0]))
  const scored = new Map(mostOf(partly, counts, total).map((one) => [one.id, one]))
  return partly.map((one) => {
    const { score, missing } = scored.get(one.id) ?? NOT_ENOUGH
    return {
      ...rankedAs(asked, { ...one, ...UNREAD, isHit: false }, partScore(one.kind, score, texts.get(one.id))),
      missing,
    }
  })
}

const PHRASED = 5
const WORDED = 2.5
const partScore = (kind: string, score: number, text = 0): number =>
  score > 0 ? score + text + (kind === 'service' ? DONE_FIRST : 0) : score

const NOT_ENOUGH = { score: 0, missing: [] }
const UNREAD = { docNo: null, isHeaded: false, hasPhrase: false, hasWords: false, rank: 0 }

/** Names that sound like one of the forms of the query. */
async function sounding(asked: Asked, narrowing: Narrowing): Promise<Ranked[]> {
  const letters = asked.core.replaceAll('ü', 'v')
  const inLetters = isLatin(letters)
  const forms = inLetters ? [letters.replaceAll(' ', '')] : asked.forms.map(soundOf)
  const found = await soundingLike(forms, narrowing)
  return found.map((one) => {
    const heard = Math.max(...forms.map((form, at) => soundScore(form, one.sounds, inLetters) - Math.min(at, 2)))
    return rankedAs(asked, { ...one, isHit: false }, heard > 2 ? heard + one.weight / 100 : 0)
  })
}

/** The best service, when the query asks to do something or names it beyond doubt; none where several fit alike. */
function serviceMeant(query: string, ranked: readonly Ranked[]): Ranked | null {
  const [service, next] = ranked.filter(({ kind }) => kind === 'service')
  if (!service || (next && next.score === service.score)) return null
  return service.score >= (meansDoing(query) ? NAMED : SURE) ? service : null
}

const nothing = (limit: number): SearchAnswer => ({
  items: [],
  total: 0,
  limit,
  hasNext: false,
  isMore: false,
  near: false,
  missing: [],
  service: null,
  needles: [],
  facets: facetsOf([], {}),
})
