import type { PlainDate } from '@/kernel/plain-date'
import type { WorkingCalendar } from '@/kernel/working-calendar'

export type DayUnit = 'workday' | 'calendar_day' | 'month'
export type HourUnit = 'hour' | 'office_hour'

/** A length of time. `extendedBy` is what was granted besides, in the same unit, so that a page can name both. */
export type Period = { amount: number; unit: DayUnit | HourUnit; extendedBy?: number }

/**
 * How long something may take: a period; a period `back` from a day that is set (seven days before a hearing); or a set
 * day, which nothing moves.
 */
export type Limit = (Period & { back?: true }) | { on: PlainDate }

export const isHourUnit = (unit: Period['unit']): unit is HourUnit => unit === 'hour' || unit === 'office_hour'

export const lengthOf = ({ amount, extendedBy = 0 }: Period): number => amount + extendedBy

/** A stretch of a day, 'HH:MM' to 'HH:MM'. */
export type OfficeSpan = readonly [from: string, to: string]

/** Opening hours from a day on, until the next entry begins (summer and winter hours). */
export type OfficeHours = { since: PlainDate; spans: readonly OfficeSpan[] }

/** The working calendar with the hours of its working days; earliest entry first. */
export type Calendar = WorkingCalendar & { officeHours: readonly OfficeHours[] }

/** Time from which a clock's waits are taken out; `to` of one still open is where it is counted to. */
export type Excluded<At> = { from: At; to: At }
