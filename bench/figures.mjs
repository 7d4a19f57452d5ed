/** The middle of several values; of an even number the lower one of the two in the middle, so that it was really measured. */
export const median = (values) => percentile(values, 50)

/** The value below which `p` per cent of the values lie (nearest rank). */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)]
}

const rounded = (value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value)

/**
 * One figure of the bench.
 * @param {object} given
 * @param {string} given.name what was measured
 * @param {number} given.ours
 * @param {number | null} given.floor the same unit, measured in the same minute; null where the goal is a plain number
 * @param {string} given.unit
 * @param {{ of: 'ratio' | 'ours', atLeast?: number, atMost?: number } | null} given.goal null: told beside others, no goal of its own
 * @param {number[]} [given.latencies] in ms
 * @param {number} [given.rounds]
 * @param {string} [given.note] what the floor is, or where the time goes
 */
export function figure({ name, ours, floor, unit, goal, latencies = [], rounds = 1, note }) {
  const ratio = floor === null ? null : ours / floor
  const looked = goal?.of === 'ratio' ? ratio : ours
  const met = goal && looked >= (goal.atLeast ?? -Infinity) && looked <= (goal.atMost ?? Infinity)
  const [p50, p95] = latencies.length > 0 ? [50, 95].map((p) => rounded(percentile(latencies, p))) : [null, null]
  return {
    name,
    ours: rounded(ours),
    floor: rounded(floor),
    unit,
    ratio: rounded(ratio),
    goal: goal && goalWords(goal, unit),
    met: goal ? met : null,
    p50,
    p95,
    rounds,
    ...(note && { note }),
  }
}

const goalWords = ({ of, atLeast, atMost }, unit) =>
  `${of === 'ratio' ? 'ratio' : unit} ${atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`}`

/** What could not be measured here, and why: never silently left out. */
export const notMeasured = (name, why) => ({
  name,
  ours: null,
  floor: null,
  unit: null,
  ratio: null,
  goal: null,
  met: null,
  p50: null,
  p95: null,
  rounds: 0,
  note: `not measured: ${why}`,
})

/**
 * Ours and its floors in turn, in the same minute, so that what else the machine does falls on all of them.
 * Every round starts with another one of them.
 * @template {Record<string, (round: number) => Promise<any>>} T
 * @param {number} rounds
 * @param {T} works
 * @returns {Promise<{ [K in keyof T]: Awaited<ReturnType<T[K]>>[] }>}
 */
export async function interleaved(rounds, works) {
  const names = Object.keys(works)
  const results = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length]
      results[name].push(await works[name](round))
    }
  }
  return results
}
