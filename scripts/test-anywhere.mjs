/**
 * npm run test:anywhere: rules, stores and seed once under each of the days, time zones and locales below.
 * `-- --stories` adds the stories that show dates, `-- NAME …` runs only the surroundings with that name.
 */
import { ensureBrowser } from './lib/browser.mjs'
import { build } from './lib/build.mjs'
import { prepare } from './lib/install.mjs'
import { Advice, bold, main, say } from './lib/say.mjs'
import { runDatedStories } from './lib/story-suites.mjs'
import { runRules } from './lib/suites.mjs'
import { inWords, surroundings } from './lib/surroundings.mjs'

/** Each zone stands in each place at least once, each day once, and LANG=C beside two of them. */
const PLACES = {
  saturday: { TEST_NOW: '2026-11-28T10:00:00+08:00', TEST_ZONE: 'Asia/Shanghai' },
  'year-end': { TEST_NOW: '2026-12-31T10:00:00+08:00', TEST_ZONE: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' },
  'leap-day': { TEST_NOW: '2028-02-29T10:00:00+08:00', TEST_ZONE: 'UTC' },
  'holiday-eve': {
    TEST_NOW: '2026-09-30T20:00:00+08:00',
    TEST_ZONE: 'America/Los_Angeles',
    TEST_DATABASE_ZONE: 'Asia/Shanghai',
    TEST_BROWSER_ZONE: 'UTC',
  },
  'last-minute': {
    TEST_NOW: '2026-11-25T23:59:00+08:00',
    TEST_ZONE: 'Asia/Shanghai',
    TEST_DATABASE_ZONE: 'UTC',
    TEST_BROWSER_ZONE: 'America/Los_Angeles',
  },
  'first-minute': {
    TEST_NOW: '2026-11-26T00:01:00+08:00',
    TEST_ZONE: 'UTC',
    TEST_DATABASE_ZONE: 'America/Los_Angeles',
    TEST_BROWSER_ZONE: 'Asia/Shanghai',
    LC_ALL: 'C',
    LANG: 'C',
  },
}

/** What was asked for on the command line. */
function asked(args) {
  const names = args.filter((word) => word !== '--stories')
  const unknown = names.filter((name) => !(name in PLACES))
  if (unknown.length > 0)
    throw new Advice(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(PLACES).join(', ')}`)
  return { names: names.length > 0 ? names : Object.keys(PLACES), stories: args.includes('--stories') }
}

async function runIn(place, stories) {
  const counts = [await runRules(['unit', 'integration'], place)]
  if (stories) counts.push(await runDatedStories(place))
  const sum = (key) => counts.reduce((all, one) => all + one[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

await main(async () => {
  const { names, stories } = asked(process.argv.slice(2))
  await prepare()
  await build({ pages: stories })
  if (stories) await ensureBrowser()
  const lines = []
  for (const name of names) {
    say(`\n${bold(name)}`)
    const { passed, failed } = await runIn(PLACES[name], stories)
    lines.push(`${name}: ${inWords(surroundings(PLACES[name]), PLACES[name])}\n  ${passed} passed, ${failed} failed`)
    if (failed > 0) process.exitCode = 1
  }
  say(`\n${lines.join('\n')}`)
})
