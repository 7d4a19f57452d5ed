import { addDays, daysBetween, isPlainDate, type PlainDate, yearOf } from '@/kernel/plain-date'
import { fault, ok, type Refusal, type Result, refuseAll } from '@/kernel/result'
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
  | 'calendar.recount-underway'

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

/** What every edit of the calendar must say: by which notice or decision, and why. */
export const groundsFaults = ({ source, reason }: { source: string; reason: string }): Refusal<CalendarRefusal>[] => [
  ...(source.trim() === '' ? [fault('calendar.source-required' as const, 'source')] : []),
  ...(reason.trim() === '' ? [fault('calendar.reason-required' as const, 'reason')] : []),
]

/** The single days of a notice; refused with every line and day that cannot be right. */
export function daysOfNotice(notice: CalendarNotice): Result<NoticeDay[], CalendarRefusal> {
  const refused = refuseAll<CalendarRefusal>([
    notice.holidays.length === 0 && fault('calendar.nothing-to-load', 'holidays'),
    ...notice.holidays.map(holidayFault),
    ...notice.makeupDays.map(makeupFault),
    notice.publishedOn !== null && !isPlainDate(notice.publishedOn) && fault('calendar.day-required', 'publishedOn'),
  ])
  if (refused) return refused
  const off = notice.holidays.flatMap(({ name, from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_none, at) => ({ date: addDays(from, at), name: name.trim() })),
  )
  const days: NoticeDay[] = [
    ...off.map((day) => ({ ...day, kind: 'HOLIDAY' as const })),
    ...notice.makeupDays.map((date) => ({ date, name: MAKEUP_NAME, kind: 'MAKEUP_WORKDAY' as const })),
  ]
  const stray = days.find(({ date }) => date < addDays(`${notice.year}-01-01`, -EVE_DAYS) || yearOf(date) > notice.year)
  const seen = new Set<PlainDate>()
  const twice = days.find(({ date }) => seen.size === seen.add(date).size)
  const unfit = refuseAll<CalendarRefusal>([
    stray && fault('calendar.outside-year', 'holidays', { day: stray.date }),
    twice && fault('calendar.named-twice', 'holidays', { day: twice.date }),
  ])
  return unfit ?? ok(days)
}

function holidayFault({ name, from, to }: CalendarNotice['holidays'][number]): Refusal<CalendarRefusal> | null {
  if (name.trim() === '') return fault('calendar.name-required', 'holidays')
  if (!isPlainDate(from) || !isPlainDate(to)) return fault('calendar.day-required', 'holidays')
  if (to >= from && to <= addDays(from, LONGEST_HOLIDAY)) return null
  return fault('calendar.range-reversed', 'holidays', { day: from })
}

function makeupFault(date: PlainDate): Refusal<CalendarRefusal> | null {
  if (!isPlainDate(date)) return fault('calendar.day-required', 'makeupDays')
  return isWeekend(date) ? null : fault('calendar.makeup-on-weekday', 'makeupDays', { day: date })
}
