import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { bin } from './places.mjs'
import { run } from './run.mjs'
import { bold, complain, say } from './say.mjs'

/**
 * Runs a test runner that writes a report, and reads from it what passed and failed. A runner that crashes has failed.
 * With `quiet` its words come all at once, when it has ended.
 */
export async function suite(name, command, argsFor, envFor, read, { quiet = false } = {}) {
  if (!quiet) say(`\n${bold(name)}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const { code, output } = await run(bin(command), argsFor(file), { env: envFor(file), quiet })
    if (quiet) say(`\n${bold(name)}\n${output}`)
    const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
    if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 }
    return counts
  } catch (error) {
    complain(error.stack)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** vitest: a file that could not even be loaded has no tests to count, so it counts itself. */
const vitest = (name, projects, place = {}) =>
  suite(
    name,
    'vitest',
    (file) => [
      ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ...projects.map((project) => `--project=${project}`),
    ],
    () => place,
    ({ numPassedTests, numFailedTests, testResults }) => ({
      passed: numPassedTests,
      failed:
        numFailedTests +
        testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length,
    }),
  )

export const runRules = (projects = ['unit', 'integration', 'architecture'], place = {}) =>
  vitest('Rules, use cases and architecture', projects, place)

/** The drills in small: they need the build. */
export const runDrills = () => vitest('Drills: what breaks in a real city, in small', ['faults'])

/** The build is a test of its own. */
export async function runBuild() {
  say(`\n${bold('Build')}`)
  try {
    await build()
    return { passed: 1, failed: 0 }
  } catch (error) {
    complain(error.message)
    return { passed: 0, failed: 1 }
  }
}
