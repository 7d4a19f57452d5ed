import { figure, interleaved, median } from '../figures.mjs'
import { pgbench } from '../floors/pgbench.mjs'
import { pgbenchScript } from '../floors/pgbench-script.mjs'
import { startSubject } from '../subject.mjs'

const AT_ONCE = 16
const OURS_A_ROUND = 320
const SHARE = 30
/** The first filings are recorded and warm the process up. */
const FIRST = 640

/** (b) `submitApplication` with everything it does, against pgbench sending the very same statements. */
export async function filing({ scratch, environment, rounds }) {
  const floorRange = (FIRST / 16 + AT_ONCE * SHARE * (rounds + 1)) * 16
  const drafts = Math.max(floorRange, FIRST + OURS_A_ROUND * (rounds + 1))
  const ours = await scratch.fresh('bench_filing')
  const subject = startSubject('filing', environment(ours))
  try {
    const { desks } = await subject.ask('prepare', { drafts })
    const pairs = await subject.ask('record', { from: 0 })
    const scripts = pairs.map((pair, desk) => pgbenchScript(pair, desk, desks))
    const floor = await scratch.fresh('bench_filing_floor', { from: ours.name })
    const file = (round) =>
      subject.ask('file', { numbers: shuffled(FIRST + OURS_A_ROUND * round, OURS_A_ROUND), atOnce: AT_ONCE })
    const bare = (round) =>
      pgbench(floor.appUrl, scripts, { clients: AT_ONCE, share: SHARE, from: FIRST / 16 + AT_ONCE * SHARE * round })
    await file(0)
    await bare(0)
    const measured = await interleaved(rounds, { ours: (round) => file(round + 1), floor: (round) => bare(round + 1) })
    return [figureOf(measured, rounds, pairs[0][0].statements.length)]
  } finally {
    await subject.stop()
  }
}

const figureOf = ({ ours, floor }, rounds, statements) =>
  figure({
    name: 'filing: use case',
    ours: median(ours.map(({ seconds }) => OURS_A_ROUND / seconds)),
    floor: median(floor.map(({ perSecond }) => perSecond)),
    unit: 'filings/s',
    goal: { of: 'ratio', atLeast: 0.4 },
    latencies: ours.flatMap(({ latencies }) => latencies),
    rounds,
    note: `floor: pgbench -M prepared with the same ${statements} statements, ${AT_ONCE} connections both`,
  })

/** Desks in no order, as pgbench takes its scripts by chance; the same order in every run. */
function shuffled(first, count) {
  const numbers = Array.from({ length: count }, (_, i) => first + i)
  let seed = first + 1
  for (let i = count - 1; i > 0; i--) {
    seed = (seed * 48271) % 2147483647
    const j = seed % (i + 1)
    ;[numbers[i], numbers[j]] = [numbers[j], numbers[i]]
  }
  return numbers
}
