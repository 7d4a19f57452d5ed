import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import * as calendars from '../data/calendar-store'
import { type CalendarProposed, proposeCalendarChange } from './propose-calendar-change'

export type CalendarYearEdit = { year: number; published: boolean; source: string; reason: string }

/**
 * A system administrator proposes to declare that the official notice of a year is loaded, or to take that back.
 * Only then do dates in it count as certain; until then every screen and letter calls them provisional. No day moves.
 */
export function proposeCalendarYear(
  actor: Actor,
  { year, published, source, reason }: CalendarYearEdit,
  clock = systemClock,
): Promise<CalendarProposed> {
  return proposeCalendarChange(
    actor,
    { kind: 'year', reason, source },
    async (tx) => {
      const yearBefore = await calendars.yearOf(tx, year)
      const isSo = (yearBefore?.published ?? false) === published
      const publishedOn = published ? (yearBefore?.publishedOn ?? null) : null
      return ok({
        year,
        days: [],
        yearBefore,
        yearAfter: isSo ? null : { published, source: source.trim(), publishedOn },
      })
    },
    clock,
  )
}
