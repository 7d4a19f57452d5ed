import { addDays, dayOf, instantOf, type PlainDate } from '@/kernel/plain-date'
import { isCovered, isWorkday, nextWorkday, type WorkingCalendar } from '@/kernel/working-calendar'
import type { Clock } from '@/platform/clock'

/** The days of the story, all counted from one: the working day on which the city is seeded, or the next one. */
export type StoryDays = {
  today: PlainDate
  /** The working day so many working days before today. */
  before: (workdays: number) => PlainDate
  /** The date of what is written on that working day; never in the future, also while the city is seeded on a day off. */
  dated: (workdaysBefore: number) => PlainDate
  /** Whether the official calendar covers that working day and everything since. */
  areSure: (workdaysBefore: number) => boolean
  /** A clock that stands on that working day, a few minutes later each time it is asked for; never in the future. */
  clock: (workdaysBefore: number) => Clock
}

export function storyDays(now: Date, calendar: WorkingCalendar): StoryDays {
  const today = nextWorkday(calendar, dayOf(now))
  const before = (workdays: number) => {
    let day = today
    for (let left = workdays; left > 0; ) {
      day = addDays(day, -1)
      if (isWorkday(calendar, day)) left--
    }
    return day
  }
  let steps = 0
  const clock = (workdaysBefore: number): Clock => {
    const morning = instantOf(before(workdaysBefore), '09:05').getTime() + ++steps * 180_000
    const at = new Date(Math.min(morning, now.getTime()))
    return { now: () => at }
  }
  const areSure = (workdaysBefore: number) => isCovered(calendar, before(workdaysBefore), today)
  const dated = (workdaysBefore: number) => [before(workdaysBefore), dayOf(now)].sort()[0] ?? today
  return { today, before, dated, areSure, clock }
}
