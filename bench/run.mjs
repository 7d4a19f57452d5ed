import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from '../scripts/lib/build.mjs'
import { cityDayOf } from '../scripts/lib/clock.mjs'
import { inRoot } from '../scripts/lib/places.mjs'
import { Advice, step } from '../scripts/lib/say.mjs'
import { notMeasured } from './figures.mjs'
import { MEASURES } from './measures.mjs'
import { table } from './report.mjs'
import { ensureTools } from './tools.mjs'
import { bundleSubjects, openWorld } from './world.mjs'

const LATEST = inRoot('bench/results/latest.json')

/** Measures what was asked for (everything if nothing was) and gives the text to print. */
export async function runBench({ names, json, save, rounds, data }) {
  const unknown = names.filter((name) => !(name in MEASURES))
  if (unknown.length > 0)
    throw new Advice(`There is no measure ${unknown.join(', ')}. There are: ${Object.keys(MEASURES).join(', ')}`)
  if (!(rounds >= 1)) throw new Advice('--rounds takes a number from 1 on; figures that count need at least 5.')
  await ensureTools()
  await build()
  await bundleSubjects()
  const measuredOn = cityDayOf(new Date())
  const figures = await measureAll(names.length > 0 ? names : Object.keys(MEASURES), {
    rounds,
    documents: documentsIn(data),
  })
  const result = { measuredOn, figures }
  if (save) writeFileSync(LATEST, `${JSON.stringify(merged(result), null, 2)}\n`)
  return json ? `${JSON.stringify(result, null, 2)}\n` : `${table(figures)}\n`
}

async function measureAll(names, options) {
  const world = await openWorld(options)
  try {
    const figures = []
    for (const name of names) figures.push(...(await measured(name, world)))
    return figures
  } finally {
    await world.close()
  }
}

/** One measure that fails is told as such; the others are still worth having. */
const measured = (name, world) =>
  step(`Measuring ${name}`, () => MEASURES[name](world))
    .catch((error) => [notMeasured(name, error.stack)])
    .then((figures) => figures.map((figure) => ({ measure: name, ...figure })))

/** The city's documents, if the folder holds them: `../shared/data` unless another one is named. */
function documentsIn(folder = path.resolve(inRoot(), '../shared/data')) {
  const file = path.join(folder, 'policies-dev.jsonl.gz')
  if (!existsSync(file)) return { folder, file: undefined, mark: 'no documents' }
  return { folder, file, mark: createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12) }
}

/** A run of some measures leaves the other figures as they were. */
function merged({ measuredOn, figures }) {
  const before = existsSync(LATEST) ? JSON.parse(readFileSync(LATEST, 'utf8')).figures : []
  const now = figures.map((figure) => ({ ...figure, measuredOn }))
  const names = new Set(now.map(({ measure }) => measure))
  const all = [...before.filter(({ measure }) => !names.has(measure)), ...now]
  const order = Object.keys(MEASURES)
  return { figures: all.sort((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure)) }
}
