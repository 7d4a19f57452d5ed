import { instantOf } from './clock.mjs'

/**
 * Where and when the suites stand unless somebody says otherwise: an ordinary Wednesday, server, database and browser
 * in three zones. Never the day on which they happen to run, nor the zone in which the machine happens to stand.
 */
const USUAL = {
  now: '2026-11-25T10:00:00+08:00',
  server: 'Asia/Shanghai',
  database: 'America/Los_Angeles',
  browser: 'UTC',
}

/** What is asked for by TEST_NOW, TEST_ZONE (all three places), TEST_DATABASE_ZONE and TEST_BROWSER_ZONE. */
export function surroundings({ TEST_NOW, TEST_ZONE, TEST_DATABASE_ZONE, TEST_BROWSER_ZONE } = process.env) {
  return {
    now: TEST_NOW || USUAL.now,
    server: TEST_ZONE || USUAL.server,
    database: TEST_DATABASE_ZONE || TEST_ZONE || USUAL.database,
    browser: TEST_BROWSER_ZONE || TEST_ZONE || USUAL.browser,
  }
}

/**
 * Puts a test runner, and with it every process it starts, into these surroundings. The runner settles the clock once;
 * its workers read the same configuration and find it settled, so that all of them agree.
 */
export function takeSurroundings(env = process.env) {
  const taken = surroundings(env)
  if (!env.TEST_CLOCK_SETTLED) env.YIZHAN_CLOCK_AHEAD_MS = String(instantOf(taken.now, 'TEST_NOW') - Date.now())
  return Object.assign(env, { TEST_CLOCK_SETTLED: 'yes', TZ: taken.server })
}

/** In one line, for the end of a run. */
export const inWords = ({ now, server, database, browser }, { LANG } = process.env) =>
  `Clock ${now}; zones: server ${server}, database ${database}, browser ${browser}; LANG=${LANG ?? process.env.LANG ?? ''}`
