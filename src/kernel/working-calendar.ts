import { addDays, type PlainDate, weekdayOf, yearOf } from './plain-date'

export type CalendarDayKind = 'HOLIDAY' | 'MAKEUP_WORKDAY'

/** The days that differ from the plain week, and the years whose official notice was loaded. */
export type WorkingCalendar = {
  days: ReadonlyMap<PlainDate, CalendarDayKind>
  publishedYears: ReadonlySet<number>
}

/** 许可法 82: working days are Monday to Friday less the holidays, plus the days made up by notice (调休). */
export function isWorkday(calendar: WorkingCalendar, day: PlainDate): boolean {
  const kind = calendar.days.get(day)
  if (kind) return kind === 'MAKEUP_WORKDAY'
  return !isWeekend(day)
}

export const isWeekend = (day: PlainDate): boolean => weekdayOf(day) % 6 === 0

/** The first working day on or after the day (民法典 203: a last day off moves to the day after the holiday). */
export function nextWorkday(calendar: WorkingCalendar, day: PlainDate): PlainDate {
  let current = day
  while (!isWorkday(calendar, current)) current = addDays(current, 1)
  return current
}

/** The day `amount` working days after `start`; the day of the start is never counted (民法典 201). 0 = the start itself. */
export function addWorkdays(calendar: WorkingCalendar, start: PlainDate, amount: number): PlainDate {
  let day = start
  for (let counted = 0; counted < amount; ) {
    day = addDays(day, 1)
    if (isWorkday(calendar, day)) counted++
  }
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workdaysBetween(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return -workdaysBetween(calendar, to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(calendar, day)) count++
  return count
}

/** Coverage guard: false when some year from `from` to `to` has no official notice loaded, so every count is provisional. */
export function isCovered(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!calendar.publishedYears.has(year)) return false
  return true
}

/** Everything in one list of [first, last] ranges, as the State Council notices print it. */
export function calendarOf(
  off: readonly (readonly [PlainDate, PlainDate])[],
  makeup: readonly PlainDate[],
  publishedYears: readonly number[],
): WorkingCalendar {
  const days = new Map<PlainDate, CalendarDayKind>()
  for (const [first, last] of off) {
    for (let day = first; day <= last; day = addDays(day, 1)) days.set(day, 'HOLIDAY')
  }
  for (const day of makeup) days.set(day, 'MAKEUP_WORKDAY')
  return { days, publishedYears: new Set(publishedYears) }
}
