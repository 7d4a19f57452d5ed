import { addDays, isPlainDate, type PlainDate, yearOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { isWeekend } from '@/kernel/working-calendar'

export type CalendarRefusal =
  | 'calendar.not-permitted'
  | 'calendar.day-required'
  | 'calendar.name-required'
  | 'calendar.source-required'
  | 'calendar.nothing-to-load'
  | 'calendar.range-reversed'
  | 'calendar.outside-year'
  | 'calendar.named-twice'
  | 'calendar.makeup-on-weekday'
  | 'calendar.reason-required'
  | 'calendar.nothing-changes'
  | 'calendar.second-person-required'
  | 'calendar.change-over'
  | 'calendar.change-decided'
  | 'calendar.change-not-found'
  | 'calendar.changed-since'

/** A yearly notice of the State Council: days off as ranges, and the weekend days worked instead (调休). */
export type CalendarNotice = {
  year: number
  source: string
  publishedOn: PlainDate | null
  holidays: readonly { name: string; from: PlainDate; to: PlainDate }[]
  makeupDays: readonly PlainDate[]
}

export type NoticeDay = { date: PlainDate; kind: 'HOLIDAY' | 'MAKEUP_WORKDAY'; name: string }

const MAKEUP_NAME = '调休上班'
/** Longer than any holiday: a wrong month must not fill the calendar. */
const LONGEST_HOLIDAY = 31
/** A notice may reach into the last days of the year before: 2018年12月30日至2019年1月1日放假，2018年12月29日上班. */
const EVE_DAYS = 7

/** The single days of a notice; refused with the day that cannot be right. */
export function daysOfNotice(notice: CalendarNotice): Result<NoticeDay[], CalendarRefusal> {
  if (notice.holidays.length === 0) return refuse('calendar.nothing-to-load', 'holidays')
  const days: NoticeDay[] = []
  for (const { name, from, to } of notice.holidays) {
    if (name.trim() === '') return refuse('calendar.name-required', 'holidays')
    if (!isPlainDate(from) || !isPlainDate(to)) return refuse('calendar.day-required', 'holidays')
    if (to < from || to > addDays(from, LONGEST_HOLIDAY))
      return refuse('calendar.range-reversed', 'holidays', { day: from })
    for (let date = from; date <= to; date = addDays(date, 1)) days.push({ date, kind: 'HOLIDAY', name: name.trim() })
  }
  for (const date of notice.makeupDays) {
    if (!isPlainDate(date)) return refuse('calendar.day-required', 'makeupDays')
    if (!isWeekend(date)) return refuse('calendar.makeup-on-weekday', 'makeupDays', { day: date })
    days.push({ date, kind: 'MAKEUP_WORKDAY', name: MAKEUP_NAME })
  }
  const stray = days.find(({ date }) => date < addDays(`${notice.year}-01-01`, -EVE_DAYS) || yearOf(date) > notice.year)
  if (stray) return refuse('calendar.outside-year', 'holidays', { day: stray.date })
  const seen = new Set<PlainDate>()
  const twice = days.find(({ date }) => seen.size === seen.add(date).size)
  return twice ? refuse('calendar.named-twice', 'holidays', { day: twice.date }) : ok(days)
}
