import { CHECKS } from './checks.mjs'
import { complain, dim, green, red, say, since } from './say.mjs'

const AT_ONCE = 2

async function runOne(check) {
  const start = performance.now()
  const { ok, details, warnings = [] } = await check.run().catch((error) => ({ ok: false, details: error.stack }))
  say(`${ok ? green('ok    ') : red('failed')} ${check.name} ${dim(since(start))}`)
  for (const warning of warnings) say(dim(`       long: ${warning}`))
  if (!ok) complain(details)
  return ok
}

/** Runs the checks, two at a time, one line each; returns how many passed and failed. */
export async function runChecks(checks = CHECKS) {
  const waiting = [...checks]
  const counts = { passed: 0, failed: 0 }
  const takeTurns = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      counts[(await runOne(check)) ? 'passed' : 'failed']++
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns))
  return counts
}
