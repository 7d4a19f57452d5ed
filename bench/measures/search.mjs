import { existsSync } from 'node:fs'
import path from 'node:path'
import { demoCity } from '../city.mjs'
import { figure, interleaved, median, notMeasured, percentile } from '../figures.mjs'
import { startSubject } from '../subject.mjs'

/** (d) Search over the demo city and all imported documents: time against its own bare SQL, and how often it is right. */
export async function search(world) {
  const { documents, environment, rounds } = world
  const file = path.join(documents.folder, 'queries-dev.jsonl')
  if (!documents.file || !existsSync(file))
    return [
      notMeasured('search', `${documents.folder} holds no policies-dev.jsonl.gz and queries-dev.jsonl (--data DIR)`),
    ]
  const subject = startSubject('search', environment(await demoCity(world)))
  try {
    const { queries } = await subject.ask('learn', { file })
    const { ours, floor } = await interleaved(rounds, {
      ours: () => subject.ask('ours'),
      floor: () => subject.ask('bare'),
    })
    const p95 = (results) => median(results.map((latencies) => percentile(latencies, 95)))
    const time = figure({
      name: 'search: p95 of bare SQL',
      ours: p95(ours),
      floor: p95(floor),
      unit: 'ms',
      goal: { of: 'ratio', atMost: 3 },
      latencies: ours.flat(),
      rounds,
      note: `${queries} queries, one after the other; floor: the same statements on one connection`,
    })
    return [time, ...rightness(await subject.ask('quality')), ...spoken(await subject.ask('generated'))]
  } finally {
    await subject.stop()
  }
}

function rightness({ at1, at10, kinds }) {
  const share = (name, ours, goal) => figure({ name, ours, floor: null, unit: 'of the queries', goal })
  return [
    share('search: right answer first', at1, { of: 'ours', atLeast: 0.85 }),
    share('search: right answer among ten', at10, { of: 'ours', atLeast: 0.97 }),
    ...kinds.flatMap((one) => [
      share(`search: first, ${one.kind} (${one.queries})`, one.at1, null),
      share(`search: among ten, ${one.kind} (${one.queries})`, one.at10, null),
    ]),
  ]
}

/** Wishes, sayings, Latin letters, mistakes, words of the site, and what the city lacks. */
const spoken = ({ queries, at1, kinds }) => [
  figure({
    name: `search: generated set, first (${queries})`,
    ours: at1,
    floor: null,
    unit: 'of the queries',
    goal: { of: 'ours', atLeast: 0.95 },
  }),
  ...kinds.map((one) =>
    figure({
      name: `search: generated, ${one.kind} (${one.queries})`,
      ours: one.at1,
      floor: null,
      unit: 'of the queries',
      goal: null,
    }),
  ),
]
