import type { Actor } from '@/kernel/actor'
import { canonicalJson } from '@/kernel/canonical-json'
import type { PlainDate } from '@/kernel/plain-date'
import { ok, type Result } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import * as calendars from '../data/calendar-store'
import { type CalendarDifference, changedDays, type DayEntry } from '../domain/calendar-change'
import { type CalendarNotice, type CalendarRefusal, daysOfNotice } from '../domain/calendar-notice'
import { type CalendarProposed, proposeCalendarChange } from './propose-calendar-change'

/** A system administrator proposes the notice of a year: it replaces what stands for that year and makes it official. */
export function proposeCalendarNotice(
  actor: Actor,
  { reason, ...notice }: CalendarNotice & { reason: string },
  clock = systemClock,
): Promise<CalendarProposed> {
  const grounds = { kind: 'notice', reason, source: notice.source } as const
  return proposeCalendarChange(actor, grounds, (tx) => differenceOf(tx, notice), clock)
}

async function differenceOf(
  tx: Transaction,
  notice: CalendarNotice,
): Promise<Result<CalendarDifference, CalendarRefusal>> {
  const read = daysOfNotice(notice)
  if (!read.ok) return read
  const { year, publishedOn } = notice
  const standing = await calendars.daysOfYear(tx, year)
  const onEve = await calendars.entriesOn(
    tx,
    read.value.map(({ date }) => date),
  )
  const now = new Map<PlainDate, DayEntry>(onEve)
  for (const { date, kind, name } of standing) now.set(date, { kind, name })
  const wanted = new Map(read.value.map(({ date, kind, name }): [string, DayEntry] => [date, { kind, name }]))
  const yearBefore = await calendars.yearOf(tx, year)
  const yearAfter = { published: true, source: notice.source.trim(), publishedOn }
  const same = yearBefore !== null && canonicalJson(yearBefore) === canonicalJson(yearAfter)
  return ok({ year, days: changedDays(now, wanted), yearBefore, yearAfter: same ? null : yearAfter })
}
