import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import * as counts from '../data/public-counts'

export type DayInNumbers = counts.DayCounts & { day: PlainDate }

/** Today's figures of the city hall, public to anybody. */
export async function dayInNumbers(clock = systemClock): Promise<DayInNumbers> {
  const day = dayOf(clock.now())
  return { day, ...(await counts.countsOf(day)) }
}
