import { addDays, addMonths, type PlainDate } from '@/kernel/plain-date'
import { isCovered, isWeekend, isWorkday, nextWorkday, type WorkingCalendar } from '@/kernel/working-calendar'
import type { DayUnit, Excluded } from './limit'

/** The last day of a limit, and what lay on the way to it. */
export type DayCount = {
  dueOn: PlainDate
  /** A day that mattered lies in a year whose notice of holidays is not loaded. */
  provisional: boolean
  /** Weekdays off by notice on the way. */
  holidays: number
  /** Weekend days worked by notice (调休) that were counted. */
  makeupWorkdays: number
  /** Days that would have been counted but for a wait. */
  excludedDays: number
}

type Walk = { amount: number; unit: DayUnit; excluded: readonly Excluded<PlainDate>[]; calendar: WorkingCalendar }

/**
 * The last day of `amount` units after `start`; the day of the start is not counted (民法典 201). A last day off moves to
 * the next working day (民法典 203); months end on the same day of the month or its last (民法典 202).
 */
export function countDays(start: PlainDate, walk: Walk): DayCount {
  const { unit, calendar, amount } = walk
  const { day, ...tally } = unit === 'month' ? monthsAfter(start, walk) : daysAfter(start, walk)
  const dueOn = nextWorkday(calendar, day)
  // Calendar days and months need the notice for their last day only; working days need it from the first one on.
  const firstNeeded = unit === 'workday' && amount > 0 ? addDays(start, 1) : day
  const holidays = unit === 'workday' ? tally.holidays : weekdaysOff(calendar, day, dueOn)
  return { ...tally, dueOn, holidays, provisional: !isCovered(calendar, firstNeeded, dueOn) }
}

const NOTHING = { holidays: 0, makeupWorkdays: 0, excludedDays: 0 }
const isIn = (periods: readonly Excluded<PlainDate>[], day: PlainDate) =>
  periods.some(({ from, to }) => day >= from && day < to)

function daysAfter(start: PlainDate, { amount, unit, excluded, calendar }: Walk) {
  const tally = { ...NOTHING }
  let day = start
  for (let counted = 0; counted < amount; ) {
    day = addDays(day, 1)
    if (unit === 'workday' && !isWorkday(calendar, day)) {
      if (!isWeekend(day)) tally.holidays++
    } else if (isIn(excluded, day)) {
      tally.excludedDays++
    } else {
      counted++
      if (unit === 'workday' && isWeekend(day)) tally.makeupWorkdays++
    }
  }
  return { day, ...tally }
}

/** A month's end moves on by every day that a wait took out of it. */
function monthsAfter(start: PlainDate, { amount, excluded }: Walk) {
  const end = addMonths(start, amount)
  let excludedDays = 0
  let last = end
  for (let day = addDays(start, 1); day <= last; day = addDays(day, 1)) {
    if (!isIn(excluded, day)) continue
    excludedDays++
    last = addDays(last, 1)
  }
  return { day: last, ...NOTHING, excludedDays }
}

/** The latest day that leaves `amount` units before `day`. A day off moves to an earlier one: the time is never cut. */
export function countDaysBack(day: PlainDate, { amount, unit, calendar }: Omit<Walk, 'excluded'>): DayCount {
  const tally = { ...NOTHING }
  let end = unit === 'month' ? addMonths(day, -amount) : day
  for (let counted = 0; unit !== 'month' && counted < amount; ) {
    end = addDays(end, -1)
    if (unit === 'calendar_day' || isWorkday(calendar, end)) counted++
    else if (!isWeekend(end)) tally.holidays++
    if (unit === 'workday' && isWeekend(end) && isWorkday(calendar, end)) tally.makeupWorkdays++
  }
  let dueOn = end
  while (!isWorkday(calendar, dueOn)) dueOn = addDays(dueOn, -1)
  const lastNeeded = unit === 'workday' && amount > 0 ? addDays(day, -1) : end
  return { ...tally, dueOn, provisional: !isCovered(calendar, dueOn, lastNeeded) }
}

function weekdaysOff(calendar: WorkingCalendar, from: PlainDate, before: PlainDate): number {
  let count = 0
  for (let day = from; day < before; day = addDays(day, 1)) if (!isWorkday(calendar, day) && !isWeekend(day)) count++
  return count
}
