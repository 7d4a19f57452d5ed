import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withClient } from '../../scripts/lib/database.mjs'
import { openCluster } from '../../scripts/lib/embedded-postgres.mjs'
import { surroundings } from '../../scripts/lib/surroundings.mjs'
import { forgetEverybody } from './people'

const UP_WITHIN_MS = 420_000

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

async function isUp(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/health`).catch(() => null)
  return answer?.status === 200
}

/** The built-in PostgreSQL of the city to come, in the time zone that the run asks for; `npm start` joins it. */
async function databaseInZone(dataDir: string) {
  const cluster = await openCluster(dataDir)
  await withClient(cluster.superUrl, async (client) => {
    await client.query(`ALTER SYSTEM SET timezone TO '${surroundings().database}'`)
    await client.query('SELECT pg_reload_conf()')
  })
  return cluster
}

/** Starts `npm start`'s own script on a fresh data folder, and takes everything down again. CITY_URL uses a running city instead. */
export default async function city(): Promise<() => Promise<void>> {
  forgetEverybody()
  if (process.env.CITY_URL) return async () => {}
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhan-stories-'))
  process.env.CITY_URL = `http://localhost:${port}`
  process.env.CITY_DATA_DIR = dataDir
  const cluster = await databaseInZone(dataDir)
  // For a story that cannot wait a day.
  process.env.CITY_DATABASE_URL = new URL('/yizhan', cluster.superUrl).href
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', APP_DATABASE_URL: '' }
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const said: string[] = []
  child.stdout?.on('data', (text) => said.push(String(text)))
  child.stderr?.on('data', (text) => said.push(String(text)))
  const deadline = performance.now() + UP_WITHIN_MS
  while (!(await isUp(process.env.CITY_URL))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGTERM')
      throw new Error(`the city did not come up:\n${said.join('').slice(-4000)}`)
    }
    await new Promise((later) => setTimeout(later, 500))
  }
  return async () => {
    child.kill('SIGTERM')
    await new Promise((gone) => child.once('exit', gone))
    await cluster.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
