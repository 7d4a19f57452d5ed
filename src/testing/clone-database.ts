import os from 'node:os'
import path from 'node:path'
import type { Pool } from 'pg'
import { afterAll, inject } from 'vitest'
import { surroundings } from '../../scripts/lib/surroundings.mjs'
import { pg } from '../platform/pg-session.mjs'

/** Gives each test file a database of its own and points the city at it, as the role that owns nothing. */
const { superUrl, template, run, password } = inject('testDatabase')
const name = `${run}_${process.pid}_${Math.round(performance.now())}`

const client = new pg.Client({ connectionString: superUrl })
await client.connect()
await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER yizhan`)
await client.query(`ALTER DATABASE ${name} SET timezone TO '${surroundings().database}'`)
await client.end()

function loginAs(role: string): string {
  const url = new URL(superUrl)
  return Object.assign(url, { username: role, password, pathname: `/${name}` }).href
}

process.env.DATABASE_URL = loginAs('yizhan')
process.env.APP_DATABASE_URL = loginAs('yizhan_app')
process.env.DATA_DIR = path.join(os.tmpdir(), `yizhan-test-data-${process.getuid?.() ?? 'me'}`, name)

/** The driver says once a process that statements overlapped on one connection; pg 9 will refuse them. */
const overlapping: Error[] = []
process.on('warning', (warning) => {
  if (warning.message.includes('already executing a query')) overlapping.push(warning)
})

afterAll(async () => {
  const pool = (globalThis as unknown as Record<symbol, Pool | undefined>)[Symbol.for('yizhan.pg-pool')]
  if (pool && !pool.ended) await pool.end()
  if (overlapping[0]) throw new Error('statements overlapped on one connection', { cause: overlapping[0] })
})
