import type { Actor } from '@/kernel/actor'
import { isPlainDate, type PlainDate } from '@/kernel/plain-date'
import { ok, refuse } from '@/kernel/result'
import type { CalendarDayKind } from '@/kernel/working-calendar'
import { systemClock } from '@/platform/clock'
import * as calendars from '../data/calendar-store'
import { type CalendarEdited, editCalendar } from './edit-calendar'

/** `kind` null makes it an ordinary day again. */
export type CalendarDayEdit = { date: PlainDate; kind: CalendarDayKind | null; name: string; source?: string }

/** A system administrator makes one day a holiday, a made-up workday, or an ordinary day again. */
export function setCalendarDay(actor: Actor, given: CalendarDayEdit, clock = systemClock): Promise<CalendarEdited> {
  return editCalendar(
    actor,
    async (tx) => {
      const { date, kind } = given
      const name = given.name.trim()
      if (!isPlainDate(date)) return refuse('calendar.day-required', 'date')
      if (kind !== null && name === '') return refuse('calendar.name-required', 'name')
      if (kind === null) await calendars.removeDays(tx, date, date)
      else await calendars.putDay(tx, { date, kind, name, source: given.source?.trim() || null })
      const detail = { kind: kind ?? 'ORDINARY', name }
      return ok({ action: 'calendar.day-set', subjectKind: 'calendar', subjectId: date, detail })
    },
    clock,
  )
}
