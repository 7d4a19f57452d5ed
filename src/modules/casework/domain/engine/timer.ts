import { dayOf, instantOf, type PlainDate } from '@/kernel/plain-date'
import type { Clock, ClockWork, Due } from './clock'
import { countDays, countDaysBack } from './count-days'
import { countHours, countHoursBack } from './count-hours'
import { dueOf, endOf } from './due-of'
import { type Calendar, isHourUnit, lengthOf, type Period } from './limit'

/** A step that is taken by itself at a time told by a clock. */
export type Timer = {
  name: string
  clock: string
  /** `passed`: when the time is up; or so long before or after its last day. */
  at: 'passed' | { before: Period } | { after: Period }
  /** Again each time this long has passed, as long as the clock runs. */
  every?: Period
  take: string
  /** What is done on a date that may still move with a notice of holidays: nothing may be deemed on it. */
  provisional: 'hold' | 'fire'
}

/** What a timer has done already, counted from 1: each of them once. */
export type Firing = { timer: string; clock: string; of: string | null; round: number; time: number }

/** The next time of a timer. `at` is its legal moment of effect, however late a worker comes round to it. */
export type Pending = Firing & { take: string; at: Date; held: boolean }

/**
 * The times at which the timers of running clocks are next to act, earliest first. A stopped clock has none. Of several
 * repeats that were missed only the last is left: nobody is reminded seven times in one minute.
 */
export function pendingTimers(timers: readonly Timer[], fired: readonly Firing[], work: ClockWork): Pending[] {
  const pending = timers.flatMap((timer) =>
    work.clocks
      .filter((clock) => clock.name === timer.clock && clock.ended === null)
      .flatMap((clock) => nextOf(timer, clock, fired, work) ?? []),
  )
  return pending.sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** True once a timer is to act now. */
export const isDue = ({ at, held }: Pending, now: Date): boolean => !held && at <= now

function nextOf(timer: Timer, clock: Clock, fired: readonly Firing[], work: ClockWork): Pending | null {
  const due = dueOf(clock, work)
  if (!due || due.stopped) return null
  const { name: clockName, of, round } = clock
  const done = timesFired(timer, clock, fired)
  if (done > 0 && !timer.every) return null
  const { time, moment } = nextTime(timer, due, done, work)
  const held = timer.provisional === 'hold' && (due.provisional || moment.provisional)
  return { timer: timer.name, clock: clockName, of, round, time, take: timer.take, at: moment.at, held }
}

const timesFired = (timer: Timer, clock: Clock, fired: readonly Firing[]): number =>
  Math.max(
    0,
    ...fired
      .filter((one) => one.timer === timer.name && one.clock === clock.name)
      .filter(({ of, round }) => of === clock.of && round === clock.round)
      .map(({ time }) => time),
  )

/** `day` is what repeats are counted on from. */
type TimerMoment = { at: Date; day: PlainDate; provisional: boolean }

function nextTime(timer: Timer, due: Due, done: number, { calendar, now }: ClockWork) {
  let moment = firstMoment(timer, due, calendar)
  let time = 1
  for (let next = moment; timer.every; ) {
    next = momentAfter(next, timer.every, calendar)
    if (time > done && next.at > now) break
    moment = next
    time++
  }
  return { time, moment }
}

function firstMoment({ at }: Timer, due: Due, calendar: Calendar): TimerMoment {
  const atDue = { at: due.dueAt, day: due.dueOn, provisional: due.provisional }
  if (at === 'passed') return atDue
  return 'after' in at ? momentAfter(atDue, at.after, calendar) : momentBefore(atDue, at.before, calendar)
}

/** At 24:00 of the last day, or at the hour. */
function momentAfter(start: TimerMoment, period: Period, calendar: Calendar): TimerMoment {
  const { unit } = period
  const amount = lengthOf(period)
  if (isHourUnit(unit)) {
    const { dueAt, provisional } = countHours(start.at, { amount, unit, calendar, excluded: [] })
    return { at: dueAt, day: dayOf(dueAt), provisional: start.provisional || provisional }
  }
  const { dueOn, provisional } = countDays(start.day, { amount, unit, calendar, excluded: [] })
  return { at: endOf(dueOn), day: dueOn, provisional: start.provisional || provisional }
}

/** When that day begins, or at the hour. */
function momentBefore(due: TimerMoment, period: Period, calendar: Calendar): TimerMoment {
  const { unit } = period
  const amount = lengthOf(period)
  if (isHourUnit(unit)) {
    const { dueAt, provisional } = countHoursBack(due.at, { amount, unit, calendar })
    return { at: dueAt, day: dayOf(dueAt), provisional: due.provisional || provisional }
  }
  const { dueOn, provisional } = countDaysBack(due.day, { amount, unit, calendar })
  return { at: instantOf(dueOn), day: dueOn, provisional: due.provisional || provisional }
}

/** The day a timer's step counts as taken on, whenever it is carried out. */
export const effectDay = ({ at }: Pick<Pending, 'at'>): PlainDate => dayOf(at)
