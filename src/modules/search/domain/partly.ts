/** Something that holds some of the words: the places of those in its heading, and of those anywhere in it. */
export type PartlyFound = {
  id: string
  kind: string
  names: readonly string[]
  validity: string
  year: number | null
  weight: number
  headed: readonly number[]
  held: readonly number[]
}

/** How common a word is, and what a known saying means by it, nearest first; nothing when it is only a word. */
export type WordCount = { nth: number; count: number; word: string; meant: readonly string[] }

/** The share of what the words tell, rare ones telling more, that must be there. */
const ENOUGH = 0.6
/** Of that, the share that the heading itself must hold. */
const ENOUGH_IN_HEADING = 0.35
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
export type PartlyScored = { id: string; score: number; missing: string[] }

/**
 * Those that hold enough of a question, best first, on the scale of `relevance`. A word that nothing in the city holds
 * tells most of all: what asks for it is not answered with something else, unless it stands beside a known saying or in
 * a whole sentence.
 */
export function mostOf(found: readonly PartlyFound[], counts: readonly WordCount[], total: number): PartlyScored[] {
  const byPlace = new Map(counts.map((one) => [one.nth, one]))
  const telling = new Map(counts.map(({ nth, count }) => [nth, Math.log(1 + Math.max(total, count) / (count + 0.5))]))
  const sum = (places: readonly number[]) => places.reduce((all, place) => all + (telling.get(place) ?? 0), 0)
  const whole = sum([...telling.keys()])
  const isSaid = (place: number) => (byPlace.get(place)?.meant.length ?? 0) > 0
  const isEnough = (one: PartlyFound): boolean => {
    const [inHeading, inAll] = [sum(one.headed) / whole, sum(one.held) / whole]
    if (inAll >= ENOUGH && inHeading >= ENOUGH_IN_HEADING) return true
    const isSaying = one.headed.some(isSaid)
    if (isSaying && inHeading >= ENOUGH_BESIDE_SAYING) return true
    if (one.kind !== 'document') return false
    if (isSaying) return true
    return counts.length >= SENTENCE && one.held.length > 1 && isEnoughOfSentence(inHeading, inAll)
  }
  return found
    .filter(isEnough)
    .map((one) => {
      const named = one.headed.reduce(
        (all, place) => all + (telling.get(place) ?? 0) * nearness(byPlace.get(place), one.names),
        0,
      )
      const share = (sum(one.held) + 2 * named) / (3 * whole)
      const missing = counts.filter(({ nth }) => !one.held.includes(nth)).map(({ word }) => word)
      return { id: one.id, score: LEAST + SPAN * Math.min(1, share) + adjusted(one), missing }
    })
    .sort((a, b) => b.score - a.score)
}

const isEnoughOfSentence = (inHeading: number, inAll: number): boolean =>
  inHeading >= ENOUGH_OF_SENTENCE_IN_HEADING ? inAll >= ENOUGH_OF_SENTENCE : inAll >= ENOUGH_IN_TEXT_ALONE

/** What a saying means first counts more than what it means next; what no name holds, but what it is about, least. */
function nearness(word: WordCount | undefined, names: readonly string[]): number {
  if (!word) return 0
  const at = [word.word, ...word.meant].findIndex((phrase) => names.some((name) => name.includes(phrase)))
  if (word.meant.length === 0) return at < 0 ? 0.7 : 1
  return at < 0 ? 0.7 : SAID * (1 - 0.12 * Math.min(Math.max(at - 1, 0), 4))
}

/** A known saying tells the subject, more than any word beside it. */
const SAID = 1.6

const adjusted = ({ validity, year, weight, names }: PartlyFound): number =>
  (['superseded', 'repealed', 'expired'].includes(validity) ? -5 : 0) +
  (year ? (year - 2000) / 100 : 0) +
  weight / 100 -
  Math.min(names[0]?.length ?? 0, 60) / 30
