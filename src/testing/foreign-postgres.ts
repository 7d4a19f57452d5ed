import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '../../scripts/lib/database.mjs'
import { openCluster } from '../../scripts/lib/embedded-postgres.mjs'
import { freePort } from '../../scripts/lib/ports.mjs'
import { postgresAccount } from '../../scripts/lib/postgres-account.mjs'

const DEBIAN = '/usr/lib/postgresql/15/bin'
/** As somebody else's administrator set it up, far away. */
const SETTINGS = ['timezone=America/Los_Angeles', 'datestyle=German, DMY', 'fsync=off']
const FLAGS = SETTINGS.flatMap((setting) => ['-c', setting])

export type ForeignServer = { superUrl: string; what: string; close(): Promise<void> }

/**
 * A PostgreSQL that is not the city's own: Debian's release 15 where it is installed, else a second built-in one with a
 * foreign configuration. Reached by its address alone.
 */
export async function openForeignServer(): Promise<ForeignServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yizhan-foreign-'))
  if (existsSync(`${DEBIAN}/initdb`)) return openDebian(folder)
  const cluster = await openCluster(folder, { name: 'a foreign PostgreSQL', flags: FLAGS })
  const close = async () => {
    await cluster.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { superUrl: cluster.superUrl, what: 'a second built-in PostgreSQL', close }
}

async function openDebian(folder: string): Promise<ForeignServer> {
  const who: { uid?: number; gid?: number } = postgresAccount()
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid ?? 0)
  const data = path.join(folder, 'data')
  const args = [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  const made = spawnSync(`${DEBIAN}/initdb`, args, { ...who, cwd: '/', encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const place = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
  const server = spawn(`${DEBIAN}/postgres`, [...place, ...FLAGS], { ...who, cwd: '/', stdio: 'ignore' })
  const gone = new Promise((resolve) => server.on('exit', resolve))
  const superUrl = `postgresql://postgres@127.0.0.1:${port}/postgres`
  for (let tries = 0; !(await answers(superUrl)); tries++) {
    if (tries === 150) throw new Error('the foreign PostgreSQL did not start')
    await sleep(100)
  }
  const close = async () => {
    server.kill('SIGINT')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  return { superUrl, what: 'PostgreSQL 15 of Debian', close }
}

const answers = (url: string): Promise<boolean> =>
  withClient(url, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  )
