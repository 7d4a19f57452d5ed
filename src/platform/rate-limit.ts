import { literal } from '@/kernel/pattern-literal'
import 'server-only'
import { systemClock } from './clock'
import { db } from './db'

export type RateLimit = { limit: number; windowSeconds: number }
export type RateVerdict = { allowed: boolean; retryAfterSeconds: number }

/**
 * Counts one attempt under `key` and says whether it is still within the limit. Counted in PostgreSQL, so that every
 * instance counts together, and outside any transaction, so that a refusal does not take the count back.
 * Call it before the work it protects: of a hundred attempts at once no more than `limit` pass.
 * Keys that come from a person (a phone number) are to be hashed first (`blindIndex`).
 */
export async function hit(key: string, rate: RateLimit, clock = systemClock): Promise<RateVerdict> {
  const now = clock.now().getTime()
  const window = rate.windowSeconds * 1000
  const start = Math.floor(now / window) * window
  const rows = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO rate_windows (key, window_start, count) VALUES (${windowKey(key, rate)}, ${new Date(start)}, 1)
    ON CONFLICT (key, window_start) DO UPDATE SET count = rate_windows.count + 1
    RETURNING count`
  const allowed = (rows[0]?.count ?? 0) <= rate.limit
  return { allowed, retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil((start + window - now) / 1000)) }
}

/** Takes one attempt back that turned out to be none of those that are counted, e.g. a right password among an address's wrong ones. */
export async function takeBack(key: string, rate: RateLimit, clock = systemClock): Promise<void> {
  const window = rate.windowSeconds * 1000
  const windowStart = new Date(Math.floor(clock.now().getTime() / window) * window)
  const where = { key: windowKey(key, rate), windowStart, count: { gt: 0 } }
  await db.rateWindow.updateMany({ where, data: { count: { decrement: 1 } } })
}

/** Starts the count of every key that begins so again. */
export async function forgetHitsUnder(prefix: string): Promise<void> {
  await db.rateWindow.deleteMany({ where: { key: { startsWith: literal(prefix) } } })
}

/** Starts the count again, e.g. after the right password. */
export async function forgetHits(key: string, rate: RateLimit): Promise<void> {
  await db.rateWindow.deleteMany({ where: { key: windowKey(key, rate) } })
}

/** The same key may be counted in a short and in a long window. */
const windowKey = (key: string, rate: RateLimit): string => `${key}/${rate.windowSeconds}`

/** No limit looks further back than this. */
const OLDEST_WINDOW_MS = 2 * 86_400_000

/** Forgets windows that no limit looks at any more; returns how many. */
export async function forgetOldWindows(clock = systemClock): Promise<number> {
  const before = new Date(clock.now().getTime() - OLDEST_WINDOW_MS)
  return (await db.rateWindow.deleteMany({ where: { windowStart: { lt: before } } })).count
}
