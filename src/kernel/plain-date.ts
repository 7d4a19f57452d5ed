/** A calendar day in China, 'YYYY-MM-DD'. Legal dates are days, never instants. */
export type PlainDate = string

/** The one clock of every Chinese city: what is a day, an hour or midnight is told by it, wherever server and reader stand. */
export const TIME_ZONE = 'Asia/Shanghai'
/** That zone as an offset: China has known no summer time since 1991. */
const OFFSET = '+08:00'

const CITY_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const DAY_MS = 86_400_000

/** The day on which an instant falls in Asia/Shanghai: 23:59 still counts as that day (domain.md §4.5). */
export const dayOf = (instant: Date): PlainDate => CITY_DAY.format(instant)

/** The instant at which a day begins in China, or the time of day given as 'HH:MM'. Invalid input gives an invalid Date. */
export const instantOf = (day: PlainDate, time = '00:00'): Date => new Date(`${day}T${time}:00${OFFSET}`)

/** Midnight UTC of the day: how a `date` column travels. */
export const toDbDate = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`)
export const fromDbDate = (value: Date): PlainDate => value.toISOString().slice(0, 10)

export const addDays = (day: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: PlainDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))

/** The same day `months` later; the last day of a shorter month (民法典 202: the corresponding day, or the month's last). */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, lastDay))).toISOString().slice(0, 10)
}

/** Real calendar days only: 2026-02-30 is none. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
