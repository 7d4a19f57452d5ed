import { addDays, type PlainDate } from '@/kernel/plain-date'
import { isCovered, isWeekend, isWorkday, nextWorkday, type WorkingCalendar } from '@/kernel/working-calendar'
import type { Limit } from '@/modules/catalogue/domain/service-version'

/** The recorded facts a date is computed from. Nothing else moves a legal date. */
export type ClockFacts = {
  /** The day of the start is never counted (民法典 201). */
  startsOn: PlainDate
  limit: Limit
  /** Approved extensions, in the limit's own unit. */
  extensionDays: number
  /** Excluded time [from, to): an open pause has `to: null` and counts up to `today`. */
  excluded: readonly { from: PlainDate; to: PlainDate | null }[]
}

/** A date with its derivation, so that every screen and letter can say why. */
export type DueExplanation = {
  dueOn: PlainDate
  /** True when a counted day lies in a year whose official calendar is not loaded. */
  provisional: boolean
  startsOn: PlainDate
  limit: Limit
  extensionDays: number
  /** Days off by notice (holidays on weekdays) that lay between start and due date. */
  holidays: number
  /** Weekend days worked by notice (调休) that were counted. */
  makeupWorkdays: number
  /** Working days (or calendar days) excluded by pauses. */
  excludedDays: number
  pauses: readonly { from: PlainDate; to: PlainDate | null }[]
}

/**
 * The last day of a limit, with its derivation (许可法 42, 45, 82; 民法典 201, 203).
 * Working days: counts the working days after the start that lie in no excluded period.
 * Calendar days: counts every day, then moves a last day off to the next working day.
 * A limit of 0 days ends on the day of the start (即办件). An open pause counts as if it ended `today`.
 */
export function explainDue(facts: ClockFacts, calendar: WorkingCalendar, today: PlainDate): DueExplanation {
  const { startsOn, limit, extensionDays } = facts
  const periods = facts.excluded.map(({ from, to }) => ({ from, to: to ?? today }))
  const isExcluded = (day: PlainDate) => periods.some(({ from, to }) => day >= from && day < to)
  const counts = (day: PlainDate) => limit.unit === 'calendar_day' || isWorkday(calendar, day)
  const tally = { holidays: 0, makeupWorkdays: 0, excludedDays: 0 }

  let day = startsOn
  for (let counted = 0; counted < limit.amount + extensionDays; ) {
    day = addDays(day, 1)
    if (!counts(day)) {
      if (!isWeekend(day)) tally.holidays++
    } else if (isExcluded(day)) {
      tally.excludedDays++
    } else {
      counted++
      if (limit.unit === 'workday' && isWeekend(day)) tally.makeupWorkdays++
    }
  }
  const dueOn = nextWorkday(calendar, day)
  if (limit.unit === 'calendar_day') tally.holidays = holidaysBetween(calendar, day, dueOn)

  // Calendar days need the official calendar only for the last day; working days need it from the first one on.
  const firstNeeded = limit.unit === 'calendar_day' || limit.amount + extensionDays === 0 ? day : addDays(startsOn, 1)
  const provisional = !isCovered(calendar, firstNeeded, dueOn)
  return { dueOn, provisional, startsOn, limit, extensionDays, ...tally, pauses: facts.excluded }
}

/** A special procedure is not over: nobody can name the last day yet, and `dueOn` is what it were if it ended today. */
export const isOpenEnded = ({ pauses }: Pick<DueExplanation, 'pauses'>): boolean => pauses.some(({ to }) => to === null)

function holidaysBetween(calendar: WorkingCalendar, from: PlainDate, before: PlainDate): number {
  let count = 0
  for (let day = from; day < before; day = addDays(day, 1)) if (!isWorkday(calendar, day) && !isWeekend(day)) count++
  return count
}
