import { fromDbDate, type PlainDate, toDbDate } from '@/kernel/plain-date'
import type { CalendarDayKind, WorkingCalendar } from '@/kernel/working-calendar'
import type { Transaction } from '@/platform/db'
import { processWide } from '@/platform/process-wide'
import type { DayEntry, YearPublication } from '../domain/calendar-change'

export type CalendarDay = {
  date: PlainDate
  kind: CalendarDayKind
  name: string
  source: string | null
  reason: string | null
  changeId: string | null
}
export type CalendarYear = { year: number; published: boolean; source: string | null; publishedOn: PlainDate | null }

/**
 * A few hundred rows needed for nearly every page: kept, and after a moment asked whether a change took effect since, so an
 * edit is everywhere within seconds.
 */
const KEPT_MS = 3_000

type Kept = { calendar: WorkingCalendar; until: number; version: string }
const kept = () => processWide('working-calendar', () => ({ value: null as Kept | null }))

export async function load(tx: Transaction): Promise<WorkingCalendar> {
  const { value } = kept()
  return value && value.until > performance.now() ? value.calendar : loadCurrent(tx)
}

/** As it stands in this very moment, for whoever writes dates by it: the kept one, if no change took effect since. */
export async function loadCurrent(tx: Transaction): Promise<WorkingCalendar> {
  // The version first: what takes effect between the two is then taken for newer than it is, and read again.
  const version = await versionOf(tx)
  const { value } = kept()
  const calendar = value?.version === version ? value.calendar : await loadFresh(tx)
  kept().value = { calendar, version, until: performance.now() + KEPT_MS }
  return calendar
}

/** What tells one state of the calendar from another; a first load (`setup`) writes days and no change. */
async function versionOf(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ version: string | null }[]>`
    SELECT concat_ws(' ', max(decided_at), count(*), (SELECT count(*) FROM calendar_days),
      (SELECT count(*) FROM calendar_years WHERE published)) AS version
    FROM calendar_changes WHERE state = 'applied'`
  return row?.version ?? ''
}

/** Straight from the tables: for whoever works out dates after an edit. */
export async function loadFresh(tx: Transaction): Promise<WorkingCalendar> {
  const days = await tx.calendarDay.findMany({ select: { date: true, kind: true } })
  const years = await tx.calendarYear.findMany({ where: { published: true }, select: { year: true } })
  return {
    days: new Map(days.map(({ date, kind }) => [fromDbDate(date), kind as CalendarDayKind])),
    publishedYears: new Set(years.map(({ year }) => year)),
  }
}

export function forget(): void {
  kept().value = null
}

export async function putDay(tx: Transaction, { date, ...rest }: CalendarDay): Promise<void> {
  const at = toDbDate(date)
  await tx.calendarDay.upsert({ where: { date: at }, create: { date: at, ...rest }, update: rest })
}

export async function removeDay(tx: Transaction, date: PlainDate): Promise<void> {
  await tx.calendarDay.deleteMany({ where: { date: toDbDate(date) } })
}

/** What stands on single days; those that are not in the answer are ordinary. */
export async function entriesOn(tx: Transaction, dates: readonly PlainDate[]): Promise<Map<PlainDate, DayEntry>> {
  const rows = await tx.calendarDay.findMany({ where: { date: { in: dates.map(toDbDate) } } })
  return new Map(rows.map(({ date, kind, name }) => [fromDbDate(date), { kind: kind as CalendarDayKind, name }]))
}

export async function yearOf(tx: Transaction, year: number): Promise<YearPublication | null> {
  const row = await tx.calendarYear.findUnique({
    where: { year },
    select: { published: true, source: true, publishedOn: true },
  })
  return row && { ...row, publishedOn: row.publishedOn && fromDbDate(row.publishedOn) }
}

export async function putYear(tx: Transaction, year: CalendarYear, by: string, now: Date): Promise<void> {
  const publishedOn = year.publishedOn && toDbDate(year.publishedOn)
  const data = { ...year, publishedOn, updatedAt: now, updatedById: by }
  await tx.calendarYear.upsert({ where: { year: year.year }, create: data, update: data })
}

export async function years(tx: Transaction): Promise<CalendarYear[]> {
  const rows = await tx.calendarYear.findMany({
    select: { year: true, published: true, source: true, publishedOn: true },
    orderBy: { year: 'desc' },
  })
  return rows.map((row) => ({ ...row, publishedOn: row.publishedOn && fromDbDate(row.publishedOn) }))
}

export async function daysOfYear(tx: Transaction, year: number): Promise<CalendarDay[]> {
  const rows = await tx.calendarDay.findMany({
    where: { date: { gte: toDbDate(`${year}-01-01`), lte: toDbDate(`${year}-12-31`) } },
    orderBy: { date: 'asc' },
  })
  return rows.map(({ date, kind, ...row }) => ({ date: fromDbDate(date), kind: kind as CalendarDayKind, ...row }))
}
