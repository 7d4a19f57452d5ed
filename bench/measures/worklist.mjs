import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { withClient } from '../../scripts/lib/database.mjs'
import { inRoot } from '../../scripts/lib/places.mjs'
import { figure, interleaved, median } from '../figures.mjs'
import { startSubject } from '../subject.mjs'

const CASES = readFileSync(inRoot('bench/floors/cases.sql'), 'utf8')
const FILLING = createHash('sha256').update(CASES).digest('hex').slice(0, 12)
const TIMES = 160
const SIZES = { small: 10_000, large: 1_000_000 }
const VIEWS = { ours: 'own tasks', department: "the department's open cases", closed: "the department's closed cases" }

/** (c) The first page of an officer's list: against the same by hand-written SQL, and among few cases and many. */
export async function worklist({ scratch, environment, rounds }) {
  const subjects = {}
  try {
    for (const [size, cases] of Object.entries(SIZES)) {
      const place = await scratch.kept(`bench_cases_${size}`, FILLING, (made) => fill(made, cases))
      subjects[size] = startSubject('worklist', environment(place))
      await subjects[size].ask('compare')
    }
    const works = [...Object.keys(VIEWS), 'bare'].flatMap((what) =>
      Object.keys(SIZES).map((size) => [`${what} ${size}`, () => subjects[size].ask(what, { times: TIMES })]),
    )
    return figuresOf(await interleaved(rounds, Object.fromEntries(works)), rounds)
  } finally {
    await Promise.all(Object.values(subjects).map((subject) => subject.stop()))
  }
}

function figuresOf(measured, rounds) {
  const middle = (key) => median(measured[key].map(median))
  const given = (key) => ({ ours: middle(key), unit: 'ms', latencies: measured[key].flat(), rounds })
  const ofBare = Object.entries(SIZES).map(([size, cases]) =>
    figure({
      ...given(`ours ${size}`),
      name: `worklist: of bare SQL, ${cases.toLocaleString('en')} cases`,
      floor: middle(`bare ${size}`),
      goal: { of: 'ratio', atMost: 3 },
    }),
  )
  const grown = Object.entries(VIEWS).map(([what, words]) =>
    figure({
      ...given(`${what} large`),
      name: `worklist: 1 M cases of 10 k, ${words}`,
      floor: middle(`${what} small`),
      goal: what === 'ours' ? { of: 'ratio', atMost: 1.5 } : null,
    }),
  )
  return [...ofBare, ...grown]
}

const fill = ({ superUrl }, cases) =>
  withClient(superUrl, async (client) => {
    await client.query('SET synchronous_commit = off')
    await client.query(CASES.replaceAll('$CASES', String(cases)))
  })
