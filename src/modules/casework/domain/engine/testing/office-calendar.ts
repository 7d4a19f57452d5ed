import { OFFICIAL_CALENDAR } from '@/testing/official-calendar'

/** The usual office hours, from this day on. */
export const usualHoursSince = (since: string) =>
  ({
    since,
    spans: [
      ['08:30', '12:00'],
      ['14:00', '17:30'],
    ],
  }) as const

/** The official calendar with the usual office hours all the year. */
export const OFFICE_CALENDAR = { ...OFFICIAL_CALENDAR, officeHours: [usualHoursSince('2000-01-01')] }
