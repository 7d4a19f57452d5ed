import type { Actor } from '@/kernel/actor'
import { isPlainDate, type PlainDate, yearOf } from '@/kernel/plain-date'
import { fault, ok, type Result, refuseAll } from '@/kernel/result'
import type { CalendarDayKind } from '@/kernel/working-calendar'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import * as calendars from '../data/calendar-store'
import { type CalendarDifference, changedDays } from '../domain/calendar-change'
import type { CalendarRefusal } from '../domain/calendar-notice'
import { type CalendarProposed, proposeCalendarChange } from './propose-calendar-change'

/** `kind` null makes it an ordinary day again. */
export type CalendarDayEdit = {
  date: PlainDate
  kind: CalendarDayKind | null
  name: string
  source: string
  reason: string
}

/** A system administrator proposes that one day becomes a holiday, a made-up workday, or an ordinary day again. */
export function proposeCalendarDay(
  actor: Actor,
  { reason, source, ...day }: CalendarDayEdit,
  clock = systemClock,
): Promise<CalendarProposed> {
  return proposeCalendarChange(actor, { kind: 'day', reason, source }, (tx) => differenceOf(tx, day), clock)
}

async function differenceOf(
  tx: Transaction,
  { date, kind, name: typed }: Omit<CalendarDayEdit, 'reason' | 'source'>,
): Promise<Result<CalendarDifference, CalendarRefusal>> {
  const name = typed.trim()
  const missing = refuseAll<CalendarRefusal>([
    !isPlainDate(date) && fault('calendar.day-required', 'date'),
    kind !== null && name === '' && fault('calendar.name-required', 'name'),
  ])
  if (missing) return missing
  const wanted = new Map(kind ? [[date, { kind, name }] as const] : [])
  const days = changedDays(await calendars.entriesOn(tx, [date]), wanted)
  return ok({ year: yearOf(date), days, yearBefore: null, yearAfter: null })
}
