/** npm test: everything there is to prove, from a bare clone; the last line says how much passed and failed. */
import { ensureBrowser } from './lib/browser.mjs'
import { generateClient } from './lib/build.mjs'
import { prepare } from './lib/install.mjs'
import { runChecks } from './lib/run-checks.mjs'
import { bold, complain, say, since } from './lib/say.mjs'
import { runStories } from './lib/story-suites.mjs'
import { runBuild, runDrills, runRules } from './lib/suites.mjs'
import { inWords, surroundings } from './lib/surroundings.mjs'

const total = { passed: 0, failed: 0 }
const times = []
/** Runs one part, counts it, and keeps how long it took. */
async function part(name, work) {
  const start = performance.now()
  const counts = await work()
  total.passed += counts.passed
  total.failed += counts.failed
  times.push(`${name} ${since(start)}`)
  return counts
}

try {
  await part('install', async () => {
    await prepare()
    await generateClient()
    return { passed: 0, failed: 0 }
  })
  say(bold('Checks'))
  await part('checks', () => runChecks())
  await part('rules', () => runRules())
  const built = await part('build', runBuild)
  await ensureBrowser()
  const onBuild = (runOn) => () => (built.failed ? { passed: 0, failed: 1 } : runOn())
  await part('drills', onBuild(runDrills))
  await part('stories', onBuild(runStories))
} catch (error) {
  complain(error?.stack ?? String(error))
  total.failed++
}
process.exitCode = total.failed > 0 ? 1 : 0
say(`\nTimes: ${times.join(', ')}`)
say(inWords(surroundings()))
say(`${total.passed} passed, ${total.failed} failed`)
