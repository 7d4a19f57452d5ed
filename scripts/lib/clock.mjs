import { Advice } from './say.mjs'

/** As in src/kernel/plain-date.ts, which scripts run without. */
const ZONE = 'Asia/Shanghai'

/** Day, time and offset from UTC: without the offset it would be another moment on every machine. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/

/** Milliseconds of the instant in words; Advice when they name none. */
export function instantOf(words, setting = 'YIZHAN_NOW') {
  const instant = INSTANT.test(words) ? Date.parse(words) : Number.NaN
  if (Number.isNaN(instant))
    throw new Advice(`${setting}=${words} names no moment. Write day, time and offset: 2026-11-25T10:00:00+08:00`)
  return instant
}

/**
 * Settles once on which day this command and everything it starts stand: YIZHAN_NOW is the moment that the city's clock
 * shows now, and from here on each process is told the same distance to the machine's clock (src/platform/clock.ts).
 */
export function shareClock(env = process.env) {
  if (!env.YIZHAN_NOW) return
  if (env.YIZHAN_MODE === 'production')
    throw new Advice('YIZHAN_NOW sets the day of a demo. A production city keeps the machine’s time: unset it.')
  env.YIZHAN_CLOCK_AHEAD_MS ||= String(instantOf(env.YIZHAN_NOW) - Date.now())
}

/** How far the city's clock is ahead of the machine's, in milliseconds. */
const ahead = (env = process.env) => Number(env.YIZHAN_CLOCK_AHEAD_MS || 0)

/** The day of an instant in the city, as YYYY-MM-DD. */
export const cityDayOf = (at) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at)

/** What the city's clock shows. */
export const cityNow = () => new Date(Date.now() + ahead())

/** The day and minute in Shanghai when the clock was set, for whoever opens a city; nothing when it is the machine's. */
export function setClockInWords() {
  if (ahead() === 0) return undefined
  return new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, dateStyle: 'full', timeStyle: 'short' }).format(cityNow())
}
