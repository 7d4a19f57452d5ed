import type { Pool } from 'pg'
import { env } from './env'
import { log } from './log'
import { pg } from './pg-session.mjs'
import { processWide } from './process-wide'

/** What takes longer than this fails. Where a person waits for the answer (5 s) the page says so. */
const STATEMENT_MS = env.STATEMENT_SECONDS * 1_000
/** The client's own watch, for a server that no longer speaks at all. */
const SILENCE_MS = STATEMENT_MS + 1_000
/** In a rush one waits for a free connection rather than being turned away; a server that is down refuses at once. */
const CONNECT_MS = STATEMENT_MS + 3_000
const IDLE_IN_TRANSACTION_MS = STATEMENT_MS * 4

function makePool(): Pool {
  const pool = new pg.Pool({
    connectionString: env.APP_DATABASE_URL,
    application_name: 'yizhan',
    max: env.DATABASE_POOL,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: SILENCE_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
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
