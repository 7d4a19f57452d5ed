/** Something whose heading holds some of the words: the places of those in its heading, and of those anywhere in it. */
export type PartlyFound = {
  id: string
  names: readonly string[]
  validity: string
  year: number | null
  weight: number
  headed: readonly number[]
  held: readonly number[]
}

/** How common a word is; `isSaying` when it is known what people mean by it. */
export type WordCount = { nth: number; count: number; isSaying: boolean }

/** The share of what the words tell, rare ones telling more, that must be there. */
const ENOUGH = 0.6
/** Of that, the share that the heading itself must hold. */
const ENOUGH_IN_HEADING = 0.35
/** Where the heading holds what a known saying means, what else was said may be unknown. */
const ENOUGH_BESIDE_SAYING = 0.15

/** A name that holds part of a question stands above a text that holds all its words, below one that is meant. */
const LEAST = 30
const SPAN = 24

export type PartlyScored = { id: string; score: number }

/**
 * Those that hold enough of a question, best first, on the scale of `relevance`. A word that nothing in the city holds
 * tells most of all: what asks for it is not answered with something else, unless it stands beside a known saying.
 */
export function mostOf(found: readonly PartlyFound[], counts: readonly WordCount[], total: number): PartlyScored[] {
  const telling = new Map(counts.map(({ nth, count }) => [nth, Math.log(1 + Math.max(total, count) / (count + 0.5))]))
  const said = new Set(counts.filter(({ isSaying, count }) => isSaying && count > 0).map(({ nth }) => nth))
  const sum = (places: readonly number[]) => places.reduce((all, place) => all + (telling.get(place) ?? 0), 0)
  const whole = sum([...telling.keys()])
  const isEnough = (one: PartlyFound) =>
    one.headed.some((place) => said.has(place))
      ? sum(one.headed) / whole >= ENOUGH_BESIDE_SAYING
      : sum(one.held) / whole >= ENOUGH && sum(one.headed) / whole >= ENOUGH_IN_HEADING
  return found
    .filter(isEnough)
    .map((one) => {
      const share = (sum(one.held) + 2 * sum(one.headed)) / (3 * whole)
      return { id: one.id, score: LEAST + SPAN * share + adjusted(one) }
    })
    .sort((a, b) => b.score - a.score)
}

const adjusted = ({ validity, year, weight, names }: PartlyFound): number =>
  (['superseded', 'repealed', 'expired'].includes(validity) ? -5 : 0) +
  (year ? (year - 2000) / 100 : 0) +
  weight / 100 -
  (names[0]?.length ?? 0) / 100
