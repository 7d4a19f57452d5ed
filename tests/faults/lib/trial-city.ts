import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cityEnvironment } from '../../../scripts/lib/city.mjs'
import { readyDatabase, withClient } from '../../../scripts/lib/database.mjs'
import { openCluster } from '../../../scripts/lib/embedded-postgres.mjs'
import { inRoot } from '../../../scripts/lib/places.mjs'
import { freePort } from '../../../scripts/lib/ports.mjs'
import { surroundings } from '../../../scripts/lib/surroundings.mjs'

const UP_WITHIN_MS = 240_000

export type Program = 'server' | 'worker'

export type TrialCity = {
  origin: string
  dataDir: string
  /** Starts one of the built programs and, for the server, waits until it answers. */
  start(program?: Program): Promise<void>
  /** Moves the demo city's people, services and cases in. */
  seed(): Promise<void>
  /** kill -9, as the machine's out-of-memory killer does it. */
  kill(program?: Program): Promise<void>
  isRunning(program?: Program): boolean
  killDatabase(): Promise<void>
  startDatabase(): Promise<void>
  /** What the programs wrote to their log. */
  log(): string
  close(): Promise<void>
}

/**
 * A city of the drill's own: fresh data folder, real PostgreSQL with all its durability, the built programs as real
 * processes. Must be called before anything of src/ is used: it points this process at the same database.
 */
export async function openTrialCity(more: Record<string, string> = {}, folder?: string): Promise<TrialCity> {
  const dataDir = folder ?? mkdtempSync(path.join(tmpdir(), 'yizhan-drill-'))
  for (const name of ['DATABASE_URL', 'APP_DATABASE_URL']) delete process.env[name]
  process.env.DATA_DIR = dataDir
  const database = await readyDatabase()
  await standInZone(database.ownerUrl)
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = cityEnvironment(database, port, {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    PUBLIC_URL: origin,
    ...more,
  })
  Object.assign(process.env, { DATABASE_URL: database.ownerUrl, APP_DATABASE_URL: database.appUrl, ...more })
  process.env.PUBLIC_URL = origin
  const running = new Map<Program, ChildProcess>()
  const logFile = path.join(dataDir, 'programs.log')

  const kill = async (program: Program = 'server') => {
    const child = running.get(program)
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  return {
    origin,
    dataDir,
    kill,
    async start(program = 'server') {
      const out = openSync(logFile, 'a')
      const args = ['--enable-source-maps', inRoot(`dist/${program}.mjs`)]
      const child = spawn(process.execPath, args, { cwd: inRoot(), env, stdio: ['ignore', out, out] })
      running.set(program, child)
      if (program === 'server') await answers(origin, child)
    },
    async seed() {
      const child = spawn(process.execPath, [inRoot('dist/seed.mjs')], { cwd: inRoot(), env, stdio: 'inherit' })
      const code = await new Promise((ended) => child.once('exit', ended))
      if (code !== 0) throw new Error('the demo story could not be written')
    },
    isRunning(program = 'server') {
      const child = running.get(program)
      return child !== undefined && child.exitCode === null && child.signalCode === null
    },
    async killDatabase() {
      process.kill(Number(readFileSync(path.join(postgresFolder(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]), 9)
      await sleep(300)
    },
    async startDatabase() {
      await openCluster(dataDir, { name: 'the trial PostgreSQL' })
    },
    log: () => readFileSync(logFile, 'utf8'),
    async close() {
      for (const program of running.keys()) await kill(program)
      await database.close()
      if (!folder) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The time zone of the database as the run asks for it; the city's sessions must not mind. */
const standInZone = (ownerUrl: string) =>
  withClient(ownerUrl, (owner) => owner.query(`ALTER DATABASE yizhan SET timezone TO '${surroundings().database}'`))

/** Where the cluster really lies: as root it belongs to another account and may stand elsewhere. */
function postgresFolder(dataDir: string): string {
  const { cluster } = JSON.parse(readFileSync(path.join(dataDir, 'postgres.json'), 'utf8')) as { cluster: string }
  return cluster
}

async function answers(origin: string, child: ChildProcess): Promise<void> {
  for (const until = performance.now() + UP_WITHIN_MS; performance.now() < until; await sleep(50)) {
    if (child.exitCode !== null) throw new Error('the city ended while it was starting')
    const answer = await fetch(`${origin}/api/health`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error('the city did not come up')
}
