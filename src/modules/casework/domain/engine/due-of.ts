import { addDays, dayOf, instantOf, type PlainDate } from '@/kernel/plain-date'
import { type Clock, type ClockWork, type Due, findClock, type Wait } from './clock'
import { countDays, countDaysBack } from './count-days'
import { countHours, countHoursBack } from './count-hours'
import { isHourUnit, lengthOf, type Period } from './limit'

/**
 * When the time of a clock is up, and why; null where it starts from a clock that isn't there.
 * Throws where clocks count on one another in a circle.
 */
export function dueOf(clock: Clock, work: ClockWork, within: readonly Clock[] = []): Due | null {
  if (within.includes(clock)) throw new Error(`the clock ${clock.name} counts on itself`)
  const outer = [...within, clock]
  const start = startOf(clock, work, outer)
  if (!start) return null
  const counted = counting(clock, start, work)
  const cap = clock.notAfter === undefined ? undefined : findClock(work.clocks, clock.notAfter)
  const most = cap && cap.ended === null ? dueOf(cap, work, outer) : null
  return most ? capped(counted, most, cap?.name ?? null) : counted
}

type Start = { from: PlainDate | Date; provisional: boolean; stopped: boolean }

function startOf({ from, limit }: Clock, work: ClockWork, within: readonly Clock[]): Start | null {
  if (from instanceof Date || typeof from === 'string') return { from, provisional: false, stopped: false }
  const other = findClock(work.clocks, from.due)
  const due = other ? dueOf(other, work, within) : null
  if (!due) return null
  const hours = 'unit' in limit && isHourUnit(limit.unit)
  return { from: hours ? due.dueAt : due.dueOn, provisional: due.provisional, stopped: due.stopped }
}

function counting(clock: Clock, start: Start, work: ClockWork): Due {
  const { limit } = clock
  const goesBack = 'on' in limit || limit.back === true
  const stopping = goesBack ? [] : work.waits.filter(({ stops }) => stops.includes(clock.name))
  const own = 'on' in limit ? setDay(limit.on) : countPeriod(limit, start.from, clock, stopping, work)
  const given = clock.given && clock.given > own.dueOn ? clock.given : null
  return {
    ...own,
    ...(given && { dueOn: given, dueAt: endOf(given) }),
    provisional: own.provisional || start.provisional,
    stopped: start.stopped || (clock.ended === null && stopping.some(({ to }) => to === null)),
    startsFrom: start.from,
    limit,
    waits: stopping.filter(({ from, to }) => from !== to).map(({ name, from, to }) => ({ name, from, to })),
    cappedBy: null,
    given,
  }
}

type Counted = Pick<Due, 'dueAt' | 'dueOn' | 'provisional' | 'holidays' | 'makeupWorkdays' | 'excludedDays'>

const NO_DAYS = { holidays: 0, makeupWorkdays: 0, excludedDays: 0 }

/** 24:00 of a day in China. */
export const endOf = (day: PlainDate): Date => instantOf(addDays(day, 1))

const setDay = (on: PlainDate): Counted => ({ ...NO_DAYS, dueOn: on, dueAt: endOf(on), provisional: false })

/** A period is stopped up to now, and no longer than its clock runs. */
function countPeriod(
  limit: Period & { back?: true },
  from: PlainDate | Date,
  { ended }: Pick<Clock, 'ended'>,
  waits: readonly Wait[],
  { calendar, now, today }: ClockWork,
): Counted {
  const { unit } = limit
  const amount = lengthOf(limit)
  if (isHourUnit(unit)) {
    const start = from instanceof Date ? from : endOf(from)
    const until = ended === null ? now : ended instanceof Date ? ended : endOf(ended)
    const excluded = waits.map(({ begunAt, endedAt }) => ({ from: begunAt, to: endedAt ?? until }))
    const { dueAt, provisional } = limit.back
      ? countHoursBack(start, { amount, unit, calendar })
      : countHours(start, { amount, unit, calendar, excluded })
    return { ...NO_DAYS, dueAt, dueOn: dayOf(dueAt), provisional }
  }
  const start = from instanceof Date ? dayOf(from) : from
  const until = ended === null ? today : ended instanceof Date ? dayOf(ended) : ended
  const excluded = waits.map((wait) => ({ from: wait.from, to: wait.to ?? until }))
  const count = limit.back
    ? countDaysBack(start, { amount, unit, calendar })
    : countDays(start, { amount, unit, calendar, excluded })
  return { ...count, dueAt: endOf(count.dueOn) }
}

/** Both dates matter: while either may still move, so may the earlier of the two. */
function capped(own: Due, most: Due, cappedBy: string | null): Due {
  const provisional = own.provisional || most.provisional
  const stopped = own.stopped || most.stopped
  if (own.dueAt <= most.dueAt) return { ...own, provisional, stopped }
  return { ...own, dueAt: most.dueAt, dueOn: most.dueOn, provisional, stopped, cappedBy }
}
