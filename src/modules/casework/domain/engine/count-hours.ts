import { addDays, dayOf, instantOf, type PlainDate } from '@/kernel/plain-date'
import { isCovered, isWorkday } from '@/kernel/working-calendar'
import type { Calendar, Excluded, HourUnit } from './limit'

const HOUR = 3_600_000
type Stretch = { from: number; to: number }
type Walk = { amount: number; unit: HourUnit; excluded: readonly Excluded<Date>[]; calendar: Calendar }

export type HourCount = { dueAt: Date; provisional: boolean }

/**
 * The instant `amount` hours after another, less what waits took out. An `hour` runs day and night and never moves to a
 * working day; an `office_hour` runs while the office is open.
 */
export function countHours(start: Date, walk: Walk): HourCount {
  if (walk.amount <= 0) return { dueAt: start, provisional: false }
  let left = walk.amount * HOUR
  for (let day = dayOf(start); ; day = addDays(day, 1)) {
    for (const { from, to } of withoutExcluded(open(day, walk), walk.excluded)) {
      const begins = Math.max(from, start.getTime())
      if (to - begins >= left) return within(start, new Date(begins + left), walk)
      left -= Math.max(to - begins, 0)
    }
  }
}

/** The latest instant that leaves `amount` hours before another. */
export function countHoursBack(end: Date, walk: Omit<Walk, 'excluded'>): HourCount {
  if (walk.amount <= 0) return { dueAt: end, provisional: false }
  let left = walk.amount * HOUR
  for (let day = dayOf(end); ; day = addDays(day, -1)) {
    for (const { from, to } of open(day, walk).toReversed()) {
      const ends = Math.min(to, end.getTime())
      if (ends - from >= left) return within(new Date(ends - left), end, walk, new Date(ends - left))
      left -= Math.max(ends - from, 0)
    }
  }
}

function within(from: Date, to: Date, { unit, calendar }: Omit<Walk, 'excluded'>, dueAt = to): HourCount {
  return { dueAt, provisional: unit === 'office_hour' && !isCovered(calendar, dayOf(from), dayOf(to)) }
}

/** When the hours of a day run. */
function open(day: PlainDate, { unit, calendar }: Pick<Walk, 'unit' | 'calendar'>): Stretch[] {
  if (unit === 'hour') return [{ from: instantOf(day).getTime(), to: instantOf(addDays(day, 1)).getTime() }]
  if (!isWorkday(calendar, day)) return []
  const hours = calendar.officeHours.findLast(({ since }) => since <= day)
  if (!hours || hours.spans.length === 0) throw new Error(`the office hours of ${day} are not known`)
  return hours.spans.map(([from, to]) => ({ from: instantOf(day, from).getTime(), to: instantOf(day, to).getTime() }))
}

/** What is left of some stretches once others are taken out. */
function withoutExcluded(stretches: readonly Stretch[], excluded: readonly Excluded<Date>[]): Stretch[] {
  let left = [...stretches]
  for (const { from, to } of excluded) {
    const gap = { from: from.getTime(), to: to.getTime() }
    left = left.flatMap((one) => [
      { from: one.from, to: Math.min(one.to, gap.from) },
      { from: Math.max(one.from, gap.to), to: one.to },
    ])
    left = left.filter((one) => one.from < one.to)
  }
  return left
}
