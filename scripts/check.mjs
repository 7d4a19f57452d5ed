/** npm run check: everything that can be known without running the city. Names or parts of them choose some: -- types words */
import { generateClient } from './lib/build.mjs'
import { CHECKS } from './lib/checks.mjs'
import { prepare } from './lib/install.mjs'
import { runChecks } from './lib/run-checks.mjs'
import { main, say } from './lib/say.mjs'

await main(async () => {
  await prepare()
  await generateClient()
  const chosen = process.argv.slice(2)
  const checks = chosen.length ? CHECKS.filter(({ name }) => chosen.some((word) => name.includes(word))) : CHECKS
  const { passed, failed } = await runChecks(checks)
  say(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
})
