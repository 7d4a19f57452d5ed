import type { Actor } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import * as calendars from '../data/calendar-store'
import { type CalendarEdited, editCalendar } from './edit-calendar'

export type CalendarYearEdit = { year: number; published: boolean; source: string; publishedOn: PlainDate | null }

/**
 * A system administrator declares that the official notice of a year is loaded, or takes that back.
 * Only then do dates in it count as certain; until then every screen and letter calls them provisional.
 */
export function publishCalendarYear(
  actor: Actor,
  given: CalendarYearEdit,
  clock = systemClock,
): Promise<CalendarEdited> {
  return editCalendar(
    actor,
    async (tx, now) => {
      const source = given.source.trim()
      if (given.published && source === '') return refuse('calendar.source-required', 'source')
      await calendars.putYear(tx, { ...given, source: source || null }, actor.id, now)
      const action = given.published ? 'calendar.year-published' : 'calendar.year-unpublished'
      return ok({ action, subjectKind: 'calendar', subjectId: String(given.year), detail: { source } })
    },
    clock,
  )
}
