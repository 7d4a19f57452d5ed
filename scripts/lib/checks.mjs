import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { filesUnder } from './files-under.mjs'
import { messageFaults } from './message-check.mjs'
import { bin, inRoot } from './places.mjs'
import { run } from './run.mjs'

const FILE_WARN = 150
const FILE_FAIL = 300
const README_LINES = 40

/** A tool that says by its exit code whether all is well. */
const tool = (name, command, args, env) => ({
  name,
  async run() {
    const { code, output } = await run(bin(command), args, { quiet: true, env })
    return { ok: code === 0, details: output.trim() }
  },
})

/** A check of our own: a list of faults, and of things worth a look. */
const own = (name, look) => ({
  name,
  async run() {
    const { faults, warnings = [] } = await look()
    return { ok: faults.length === 0, details: faults.join('\n'), warnings }
  },
})

const linesOf = (file) => readFileSync(inRoot(file), 'utf8').split('\n').length - 1

/** Files that no longer fit in a head. Generated code, seeds and tests may be long. */
function lengths() {
  const counted = ['src', 'scripts']
    .flatMap((folder) => filesUnder(folder, /\.(tsx?|mjs|css)$/))
    .filter((file) => !/\/generated\/|\.test\.tsx?$|\/testing\//.test(file))
    .map((file) => ({ file, lines: linesOf(file) }))
  const say = ({ file, lines }) => `${file}: ${lines} lines`
  return {
    faults: counted.filter(({ lines }) => lines > FILE_FAIL).map(say),
    warnings: counted.filter(({ lines }) => lines > FILE_WARN && lines <= FILE_FAIL).map(say),
  }
}

/** Each module tells in one page what it owns. */
function moduleReadmes() {
  const modules = readdirSync(inRoot('src/modules'))
  const faults = modules.flatMap((name) => {
    const file = `src/modules/${name}/README.md`
    if (!existsSync(inRoot(file))) return [`${file} is missing`]
    return linesOf(file) > README_LINES ? [`${file}: ${linesOf(file)} lines, at most ${README_LINES}`] : []
  })
  return { faults }
}

const noEngine = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }

/** Everything that is checked without running the city; heavy ones first, so that light ones fill the gaps. */
export const CHECKS = [
  tool('types (tsc)', 'tsc', ['--noEmit', '--pretty', 'false', '-p', '.']),
  tool('imports (dependency-cruiser)', 'depcruise', ['src', 'prisma/seed', '--config', '.dependency-cruiser.cjs']),
  tool('unused code (knip)', 'knip', ['--no-progress']),
  tool('style (biome)', 'biome', ['check', '--diagnostic-level=error', '--max-diagnostics=50', '.']),
  tool('schema (prisma validate)', 'prisma', ['validate'], noEngine),
  own('words (zh-CN and en)', () => messageFaults()),
  own('file lengths', lengths),
  own('module READMEs', moduleReadmes),
]
