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

export type WordCount = { nth: number; count: number }

/** The share of what the words tell, rare ones telling more, that must be there. */
const ENOUGH = 0.6
/** Of that, the share that the heading itself must hold. */
const ENOUGH_IN_HEADING = 0.35

/**
 * Those that hold enough of a question, best first. A word that nothing in the city holds tells most of all: what asks
 * for it is not answered with something else.
 */
export function mostOf(found: readonly PartlyFound[], counts: readonly WordCount[], total: number): string[] {
  const telling = new Map(counts.map(({ nth, count }) => [nth, Math.log(1 + Math.max(total, count) / (count + 0.5))]))
  const sum = (places: readonly number[]) => places.reduce((all, place) => all + (telling.get(place) ?? 0), 0)
  const whole = sum([...telling.keys()])
  return found
    .map((one) => ({ one, held: sum(one.held) / whole, headed: sum(one.headed) / whole }))
    .filter(({ held, headed }) => held >= ENOUGH && headed >= ENOUGH_IN_HEADING)
    .map(({ one, held, headed }) => ({ one, score: held + 2 * headed + adjusted(one) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one.id)
}

const adjusted = ({ validity, year, weight, names }: PartlyFound): number =>
  (validity === 'superseded' || validity === 'repealed' ? -0.5 : 0) +
  (year ? (year - 2000) / 1000 : 0) +
  weight / 1000 -
  (names[0]?.length ?? 0) / 1000
