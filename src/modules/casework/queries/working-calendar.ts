import type { Actor } from '@/kernel/actor'
import type { WorkingCalendar } from '@/kernel/working-calendar'
import { db, type Transaction } from '@/platform/db'
import { type CalendarDay, type CalendarYear, daysOfYear, load, years } from '../data/calendar-store'

export type { CalendarDay, CalendarYear } from '../data/calendar-store'

/** The calendar that legal dates are counted by; kept for a few seconds. */
export const loadCalendar = (tx: Transaction = db): Promise<WorkingCalendar> => load(tx)

/** "Which years can dates be counted in?" Latest first; for staff. */
export const calendarYears = async (actor: Actor): Promise<CalendarYear[]> => (actor.kind === 'staff' ? years(db) : [])

/** "Which days of this year differ from the plain week?" For staff. */
export const calendarDays = async (actor: Actor, year: number): Promise<CalendarDay[]> =>
  actor.kind === 'staff' ? daysOfYear(db, year) : []
