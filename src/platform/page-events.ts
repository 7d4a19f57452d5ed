import type { Client } from 'pg'
import { dayOf } from '@/kernel/plain-date'
import { systemClock } from './clock'
import { env } from './env'
import { log } from './log'
import { pg } from './pg-session.mjs'
import { NUMBERS, PUBLICATIONS_CHANNEL } from './publications'

/** Called at every change that reading pages show, and whenever the line to the database breaks or stands again. */
export type PageEvents = {
  /** `counting`: for a page that shows the day's numbers, which change more often. */
  generation(counting: boolean): string
  close(): Promise<void>
}

const RECONNECT_MS = 500
/** The line may die without a word (a pulled cable): asked so often whether it still stands. */
const HEARTBEAT_MS = 5_000
const HEARTBEAT_PATIENCE_MS = 3_000

/**
 * Listens for publications on a connection of its own. The generation it gives changes with every publication and at
 * midnight in Shanghai, since pages show days left; while the line is down it changes every second, since nobody
 * would tell us.
 */
export function listenForPublications(clock = systemClock): PageEvents {
  let count = 0
  let numbers = 0
  let listening = false
  let closed = false
  let client: Client | undefined
  let retry: NodeJS.Timeout | undefined

  const lost = (error?: Error) => {
    if (listening) log.warn({ err: error }, 'the line for publications broke')
    count += listening ? 1 : 0
    listening = false
    client?.removeAllListeners()
    client?.on('error', () => {})
    client?.end().catch(() => {})
    client = undefined
    clearTimeout(retry)
    if (!closed) retry = setTimeout(connect, RECONNECT_MS)
  }

  async function connect(): Promise<void> {
    const fresh = newClient()
    client = fresh
    fresh.on('error', lost).on('end', () => lost())
    fresh.on('notification', ({ payload }) => {
      if (payload === NUMBERS) numbers += 1
      else count += 1
    })
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${PUBLICATIONS_CHANNEL}`)
      count += 1
      listening = true
    } catch (error) {
      lost(error instanceof Error ? error : undefined)
    }
  }

  const heartbeat = setInterval(() => {
    if (listening) client?.query('SELECT 1').catch(lost)
  }, HEARTBEAT_MS)
  heartbeat.unref()
  void connect()

  return {
    generation: (counting) => {
      const now = clock.now()
      const day = dayOf(now)
      const state = counting ? `${day}.${count}.${numbers}` : `${day}.${count}`
      return listening ? state : `${state}@${Math.floor(now.getTime() / 1000)}`
    },
    async close() {
      closed = true
      clearInterval(heartbeat)
      clearTimeout(retry)
      client?.removeAllListeners()
      client?.on('error', () => {})
      await client?.end().catch(() => {})
    },
  }
}

const newClient = (): Client =>
  new pg.Client({
    connectionString: env.APP_DATABASE_URL,
    application_name: 'yizhan-publications',
    connectionTimeoutMillis: 3_000,
    query_timeout: HEARTBEAT_PATIENCE_MS,
    keepAlive: true,
  })
