import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import * as calendars from '../data/calendar-store'
import { type CalendarNotice, daysOfNotice } from '../domain/calendar-notice'
import { type CalendarEdited, editCalendar } from './edit-calendar'

/** A system administrator loads the notice of a year: it replaces what stood for that year and makes it official. */
export function importCalendarNotice(
  actor: Actor,
  notice: CalendarNotice,
  clock = systemClock,
): Promise<CalendarEdited> {
  return editCalendar(
    actor,
    async (tx, now) => {
      const days = daysOfNotice(notice)
      if (!days.ok) return days
      const { year, publishedOn } = notice
      const source = notice.source.trim()
      await calendars.removeDays(tx, `${year}-01-01`, `${year}-12-31`)
      for (const day of days.value) await calendars.putDay(tx, day)
      await calendars.putYear(tx, { year, published: true, source, publishedOn }, actor.id, now)
      const detail = { source, days: days.value.length }
      return ok({ action: 'calendar.notice-loaded', subjectKind: 'calendar', subjectId: String(year), detail })
    },
    clock,
  )
}
