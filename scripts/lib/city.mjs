import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from './build.mjs'
import { setClockInWords, shareClock } from './clock.mjs'
import { readyDatabase, withClient } from './database.mjs'
import { prepare } from './install.mjs'
import { dataDir } from './places.mjs'
import { isFree } from './ports.mjs'
import { ended, startProgram, stop, whenOrphaned } from './process-tree.mjs'
import { Advice, bold, dim, green, main, say, step } from './say.mjs'
import { cityKeys } from './secrets.mjs'

const UP_WITHIN_MS = 120_000
const TRIES = 50

/** PORT if given (then it must be free: the server says so); else 3000, or the next one nobody uses. */
async function choosePort() {
  if (process.env.PORT) return Number(process.env.PORT)
  for (let port = 3000; port < 3000 + TRIES; port++) if (await isFree(port)) return port
  throw new Advice(`No free port from 3000 to ${3000 + TRIES - 1}. Choose one: PORT=4000 npm start`)
}

/** What the city's processes are told. The owner's login stays with the commands: the city gets its own, lesser one. */
export function cityEnvironment({ appUrl }, port = process.env.PORT || 3000, more = {}) {
  shareClock()
  const { DATABASE_URL: _owner, ...rest } = process.env
  const publicUrl = (process.env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, '')
  return {
    NODE_ENV: 'production',
    ...rest,
    ...cityKeys(),
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    NEXTAUTH_URL: publicUrl,
    NEXT_TELEMETRY_DISABLED: '1',
    DATA_DIR: dataDir(),
    APP_DATABASE_URL: appUrl,
    ...more,
  }
}

/** Nobody waits at a page for a program that runs to its end: on a busy machine it takes the time it takes. */
const PATIENT = { STATEMENT_SECONDS: '300' }

/** Runs a built program to its end, and tells how it ended. */
export const runProgram = (file, { env, ...options }) =>
  ended(startProgram(file, { ...options, env: { ...PATIENT, ...env } }))

/** Nothing stands here yet, or a story that was interrupted while it was being written. */
const wantsStory = (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT NOT EXISTS (SELECT FROM departments)
        OR (EXISTS (SELECT FROM accounts WHERE is_demo)
          AND NOT EXISTS (SELECT FROM audit_entries WHERE action = 'demo.seeded')) AS wanted`)
    return rows[0].wanted
  })

/** A demo opens with a story in it: departments, services, people, cases in every state. */
async function seedIfWanted({ ownerUrl }, env) {
  if (env.YIZHAN_MODE === 'production' || !(await wantsStory(ownerUrl))) return
  await step('Moving in: departments, services, people and their cases', async () => {
    if ((await runProgram('dist/seed.mjs', { env })) !== 0) throw new Advice('The demo story could not be written.')
  })
}

async function whenUp(port, child) {
  for (const until = performance.now() + UP_WITHIN_MS; performance.now() < until; await sleep(200)) {
    if (child.exitCode !== null || child.signalCode !== null) return false
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined)
    if (answer?.ok) return true
  }
  return false
}

async function welcome(env, child) {
  if (!(await whenUp(env.PORT, child))) return
  if (env.YIZHAN_MODE !== 'production') await runProgram('dist/seed.mjs', { args: ['--accounts'], env })
  const clock = setClockInWords()
  if (clock) say(`\n· The clock of this city was set: it is ${bold(clock)} (YIZHAN_NOW).`)
  say(`\n${green('✓')} ${bold('一站 Yizhan')} is open at ${bold(env.PUBLIC_URL)}  ${dim('(Ctrl-C closes it)')}\n`)
}

/** Keeps a program running until it ends or we are told to stop; then closes what was opened. */
async function stay(child, database) {
  let asked = false
  const leave = () => {
    if (asked) return
    asked = true
    say('\n· Closing: letting the requests in hand finish …')
    void stop(child)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave)
  whenOrphaned(leave)
  const code = await ended(child)
  await database.close()
  say('· Closed.')
  process.exitCode = asked ? 0 : code
}

/**
 * Everything from a bare clone to a running program: dependencies, database, tables, build, story, program.
 * `pages: false` leaves Next's build out; `greet` says where the city is open.
 */
export const openCity = (program, { pages = true, greet = false, env: more = {} } = {}) =>
  main(async () => {
    await prepare()
    mkdirSync(dataDir(), { recursive: true })
    const database = await readyDatabase()
    let env
    try {
      env = cityEnvironment(database, await choosePort(), more)
      await build({ pages })
      await seedIfWanted(database, env)
    } catch (error) {
      await database.close()
      throw error
    }
    const child = startProgram(program, { env })
    if (greet) void welcome(env, child)
    await stay(child, database)
  })
