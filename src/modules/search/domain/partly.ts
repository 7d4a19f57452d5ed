import type { PartlyFound, WordCount } from './partly-found'
import { besideSubject, heldBy, subjectsOf, tells } from './telling'
import { isWho } from './who'

/** The share of what the words tell, rare ones telling more, that must be there. */
const ENOUGH = 0.6
/** Of that, the share that the heading itself must hold. */
const ENOUGH_IN_HEADING = 0.35
/** A title is short, and a document has a long text to hold the rest. */
const ENOUGH_IN_TITLE = 0.15
/** Where the heading holds what a known saying means, what else was said may be unknown. */
const ENOUGH_BESIDE_SAYING = 0.15
/** Of a whole sentence, a document may answer with less: people tell their story and not only its subject. */
const SENTENCE = 3
const ENOUGH_OF_SENTENCE = 0.3
const ENOUGH_OF_SENTENCE_IN_HEADING = 0.12
const ENOUGH_IN_TEXT_ALONE = 0.65

/** A name that holds part of a question stands above a text that holds all its words, below one that is meant. */
const LEAST = 30
const SPAN = 24

/** `missing`: the words that stand nowhere in it. */
export type PartlyScored = { id: string; kind: string; score: number; missing: string[] }

/** Where nothing is named by what was said, it was said by somebody who wants something done: so much a service is before. */
export const DONE_FIRST = 6

/**
 * What holds enough of a question, best first, on the scale of `relevance`. What the words only hint at is for texts: it
 * is asked where no service answers the words themselves.
 */
export function mostOf(found: readonly PartlyFound[], counts: readonly WordCount[], total: number): PartlyScored[] {
  const said = counts.filter(({ strength }) => strength === undefined)
  const bySaid = scoresOf(found, said, total)
  if (said.length === counts.length || isForService(bySaid)) return bySaid
  return scoresOf(found, counts, total)
}

const isForService = (scored: readonly PartlyScored[]): boolean =>
  scored.some(({ kind, score }) => kind !== 'document' && score + DONE_FIRST >= (scored[0]?.score ?? 0))

/**
 * Those that hold enough of a question, best first, on the scale of `relevance`. A word that nothing in the city holds
 * tells most of all: what asks for it is not answered with something else, unless it stands beside a known saying or in
 * a whole sentence.
 */
function scoresOf(found: readonly PartlyFound[], counts: readonly WordCount[], total: number): PartlyScored[] {
  const byPlace = new Map(counts.map((one) => [one.nth, one]))
  const hasSubject = counts.some(({ word, meant, named }) => meant.length > 0 && named > 0 && !isWho(word))
  const weigh = (one: WordCount) => (hasSubject ? besideSubject(one) : 1) * tells(one, total)
  const telling = new Map(counts.map((one) => [one.nth, weigh(one)]))
  const subjects = new Map(counts.map((one) => [one.nth, subjectsOf(one, found, total, weigh(one))]))
  const isHint = (place: number) => byPlace.get(place)?.strength !== undefined
  const sum = (places: readonly number[]) => together(places, isHint, (place) => telling.get(place) ?? 0)
  const whole = sum([...telling.keys()])
  const isSaid = (place: number) => (byPlace.get(place)?.meant.length ?? 0) > 0
  const isEnough = (one: PartlyFound): boolean => {
    const held = one.held.filter((place) => byPlace.has(place))
    const [inHeading, inAll] = [sum(one.headed) / whole, sum(held) / whole]
    if (inAll >= ENOUGH && inHeading >= (one.kind === 'document' ? ENOUGH_IN_TITLE : ENOUGH_IN_HEADING)) return true
    const isSaying = one.headed.some(isSaid)
    if (isSaying && inHeading >= ENOUGH_BESIDE_SAYING) return true
    if (one.kind !== 'document') return false
    if (isSaying) return true
    return counts.length >= SENTENCE && held.length > 1 && isEnoughOfSentence(inHeading, inAll)
  }
  return found
    .filter(isEnough)
    .map((one) => {
      const share = together([...telling.keys()], isHint, (place) =>
        isHint(place) && one.kind !== 'document'
          ? 0
          : heldBy(one, place, telling.get(place) ?? 0, subjects.get(place) ?? []),
      )
      const missing = counts.filter(({ nth, isTold }) => !isTold && !one.held.includes(nth)).map(({ word }) => word)
      return { id: one.id, kind: one.kind, score: LEAST + (SPAN * share) / whole + adjusted(one), missing }
    })
    .sort((a, b) => b.score - a.score)
}

/** Hints are several ways to read the same words: of them only the best counts, of words each. */
function together(
  places: readonly number[],
  isHint: (place: number) => boolean,
  worth: (place: number) => number,
): number {
  const words = places.filter((place) => !isHint(place)).reduce((all, place) => all + worth(place), 0)
  return words + Math.max(0, ...places.filter(isHint).map(worth))
}

const isEnoughOfSentence = (inHeading: number, inAll: number): boolean =>
  inHeading >= ENOUGH_OF_SENTENCE_IN_HEADING ? inAll >= ENOUGH_OF_SENTENCE : inAll >= ENOUGH_IN_TEXT_ALONE

const adjusted = ({ validity, year, weight, names }: PartlyFound): number =>
  (['superseded', 'repealed', 'expired'].includes(validity) ? -5 : 0) +
  (year ? (year - 2000) / 100 : 0) +
  weight / 100 -
  Math.min(names[0]?.length ?? 0, 60) / 40
