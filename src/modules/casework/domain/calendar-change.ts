import type { Actor } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { type SecondPersonFault, type SecondPersonRequest, secondPersonFault } from '@/kernel/second-person'
import type { CalendarDayKind, WorkingCalendar } from '@/kernel/working-calendar'
import type { CalendarRefusal } from './calendar-notice'

/** A day as the calendar has it; null is an ordinary day of the week. */
export type DayEntry = { kind: CalendarDayKind; name: string } | null

/** One day that is something else afterwards. */
export type ChangedDay = { date: PlainDate; before: DayEntry; after: DayEntry }

/** Whether the official notice of a year is loaded, and which. */
export type YearPublication = { published: boolean; source: string | null; publishedOn: PlainDate | null }

/** What is to be different afterwards: single days, and the standing of the year where that changes. */
export type CalendarDifference = {
  year: number
  days: readonly ChangedDay[]
  yearBefore: YearPublication | null
  yearAfter: YearPublication | null
}

export const CALENDAR_CHANGE_KINDS = ['day', 'notice', 'year'] as const
export type CalendarChangeKind = (typeof CALENDAR_CHANGE_KINDS)[number]

/** A proposed edit of the working calendar. Nothing counts by it before it is applied. */
export type CalendarChange = CalendarDifference &
  SecondPersonRequest & {
    id: string
    kind: CalendarChangeKind
    reason: string
    /** The notice or decision that the days are taken from. */
    source: string
    requestedByName: string
    requestedAt: Date
    state: 'pending' | 'applied' | 'refused' | 'withdrawn'
    byTwo: boolean
    decidedById: string | null
    decidedByName: string | null
    decidedAt: Date | null
    decisionReason: string | null
    /** When the last open case was counted again by it; null before, and while some still wait. */
    recountedAt: Date | null
  }

/** The days among `all` that something else is to stand on than stands there now. */
export function changedDays(now: ReadonlyMap<PlainDate, DayEntry>, wanted: ReadonlyMap<PlainDate, DayEntry>) {
  const dates = [...new Set([...now.keys(), ...wanted.keys()])].sort()
  return dates.flatMap((date): ChangedDay[] => {
    const [before, after] = [now.get(date) ?? null, wanted.get(date) ?? null]
    return sameEntry(before, after) ? [] : [{ date, before, after }]
  })
}

export const sameEntry = (a: DayEntry, b: DayEntry): boolean => a?.kind === b?.kind && a?.name === b?.name

/** The calendar as it will be. */
export function calendarAfter(
  calendar: WorkingCalendar,
  { year, days, yearAfter }: CalendarDifference,
): WorkingCalendar {
  const after = new Map(calendar.days)
  for (const { date, after: entry } of days) {
    if (entry) after.set(date, entry.kind)
    else after.delete(date)
  }
  const publishedYears = new Set(calendar.publishedYears)
  if (yearAfter?.published) publishedYears.add(year)
  else if (yearAfter) publishedYears.delete(year)
  return { days: after, publishedYears }
}

/** The calendar as it was before this change, where nothing else changed since. */
export const calendarBefore = (
  after: WorkingCalendar,
  { year, days, yearBefore, yearAfter }: CalendarDifference,
): WorkingCalendar =>
  calendarAfter(after, {
    year,
    days: days.map(({ date, before }) => ({ date, before: null, after: before })),
    yearBefore: null,
    yearAfter: yearAfter && (yearBefore ?? NOTHING_LOADED),
  })

const NOTHING_LOADED: YearPublication = { published: false, source: null, publishedOn: null }

/**
 * Whether a change touches what people already relied on: a day that has begun is a working day or a day off, and is to
 * be the other. Then an overdue case could become punctual, or a punctual one overdue, so two persons answer for it.
 */
export const needsTwo = ({ days }: Pick<CalendarDifference, 'days'>, today: PlainDate): boolean =>
  days.some(({ date, before, after }) => date <= today && before?.kind !== after?.kind)

/** The calendar is the system administrators' to edit. */
export const mayProposeCalendar = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.adminRole === 'system_admin'

/** The second of two persons: another system administrator, or the security administrator, as with powers. */
export const mayConfirmCalendar = (actor: Actor): boolean =>
  mayProposeCalendar(actor) || (actor.kind === 'staff' && actor.adminRole === 'security_admin')

const FAULTS = {
  own: 'calendar.second-person-required',
  over: 'calendar.change-over',
  decided: 'calendar.change-decided',
} as const satisfies Record<SecondPersonFault, CalendarRefusal>

/** Why this person may not apply this change on this day; null when they may. */
export function applyFault(actor: Actor, change: CalendarChange, today: PlainDate, now: Date): CalendarRefusal | null {
  if (!mayConfirmCalendar(actor)) return 'calendar.not-permitted'
  const fault = secondPersonFault(actor.id, change, now)
  if (fault === 'own') return needsTwo(change, today) ? FAULTS.own : null
  if (fault) return FAULTS[fault]
  // What one person may apply alone is the system administrators' own.
  return needsTwo(change, today) || mayProposeCalendar(actor) ? null : 'calendar.not-permitted'
}

/** Why this person may not take the change back or refuse it. */
export function dropFault(actor: Actor, change: CalendarChange, now: Date): CalendarRefusal | null {
  if (!mayConfirmCalendar(actor)) return 'calendar.not-permitted'
  const fault = secondPersonFault(actor.id, change, now)
  return fault && fault !== 'own' ? FAULTS[fault] : null
}
