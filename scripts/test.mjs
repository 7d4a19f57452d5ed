/** npm test: everything there is to prove, from a bare clone; the last line says how much passed and failed. */
import { ensureBrowser } from './lib/browser.mjs'
import { generateClient } from './lib/build.mjs'
import { prepare } from './lib/install.mjs'
import { runChecks } from './lib/run-checks.mjs'
import { bold, complain, say } from './lib/say.mjs'
import { runBuild, runDrills, runRules, runStories } from './lib/suites.mjs'
import { inWords, surroundings } from './lib/surroundings.mjs'

const total = { passed: 0, failed: 0 }
const add = ({ passed, failed }) => {
  total.passed += passed
  total.failed += failed
}

try {
  await prepare()
  await generateClient()
  say(bold('Checks'))
  add(await runChecks())
  add(await runRules())
  const built = await runBuild()
  add(built)
  await ensureBrowser()
  for (const runOn of [runDrills, runStories]) add(built.failed ? { passed: 0, failed: 1 } : await runOn())
} catch (error) {
  complain(error?.stack ?? String(error))
  total.failed++
}
process.exitCode = total.failed > 0 ? 1 : 0
say(`\n${inWords(surroundings())}`)
say(`${total.passed} passed, ${total.failed} failed`)
