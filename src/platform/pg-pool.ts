import type { Pool } from 'pg'
import { env } from './env'
import { log } from './log'
import { pg } from './pg-session.mjs'
import { processWide } from './process-wide'

/**
 * What takes longer than `seconds` fails; where a person waits for the answer (5) the page says so. The client watches by
 * itself for a server that no longer speaks at all. In a rush one waits for a free connection rather than being turned
 * away; a server that is down refuses at once.
 */
const limitsFor = (seconds: number) => ({
  statement_timeout: seconds * 1_000,
  query_timeout: (seconds + 1) * 1_000,
  connectionTimeoutMillis: (seconds + 3) * 1_000,
  idle_in_transaction_session_timeout: seconds * 4_000,
})

function makePool(): Pool {
  const pool = new pg.Pool({
    connectionString: env.APP_DATABASE_URL,
    application_name: 'yizhan',
    max: env.DATABASE_POOL,
    ...limitsFor(env.STATEMENT_SECONDS),
    keepAlive: true,
  })
  // Without this, a database that is killed takes the whole city with it; the pool opens new connections by itself.
  pool.on('error', (error) => log.error({ err: error }, 'a database connection broke while idle'))
  pool.on('connect', (client) =>
    client.on('error', (error) => log.error({ err: error }, 'a database connection broke')),
  )
  return pool
}

/** The one pool of this process, logged in as the role that owns nothing. Opened at first use. */
export const pgPool = (): Pool => processWide('pg-pool', makePool)
