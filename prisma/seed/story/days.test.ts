import { describe, expect, it } from 'vitest'
import { OFFICIAL_CALENDAR } from '@/testing/official-calendar'
import { storyDays } from './days'

describe('the days of the story', () => {
  it.each([
    ['an ordinary Wednesday', '2026-11-25T10:00:00+08:00', '2026-11-25', '2026-11-24', '2026-11-16'],
    ['a Saturday', '2026-11-28T10:00:00+08:00', '2026-11-30', '2026-11-27', '2026-11-19'],
    ['the evening before a long holiday', '2026-09-30T20:00:00+08:00', '2026-09-30', '2026-09-29', '2026-09-20'],
    ['the middle of a long holiday', '2026-10-03T09:00:00+08:00', '2026-10-08', '2026-09-30', '2026-09-21'],
    ['the last minute of a day', '2026-11-25T23:59:00+08:00', '2026-11-25', '2026-11-24', '2026-11-16'],
    ['the first minute of the next', '2026-11-26T00:01:00+08:00', '2026-11-26', '2026-11-25', '2026-11-17'],
    ['the last day of the year', '2026-12-31T10:00:00+08:00', '2026-12-31', '2026-12-30', '2026-12-22'],
    ['a leap day past the calendar', '2028-02-29T10:00:00+08:00', '2028-02-29', '2028-02-28', '2028-02-18'],
  ])('%s', (_what, moment, today, yesterday, sevenBefore) => {
    const now = new Date(moment)
    const days = storyDays(now, OFFICIAL_CALENDAR)
    expect([days.today, days.before(1), days.before(7)]).toEqual([today, yesterday, sevenBefore])
    expect(days.clock(0).now().getTime(), 'nothing is in the future').toBeLessThanOrEqual(now.getTime())
    expect([days.dated(0), days.dated(1)]).toEqual([moment.slice(0, 10), yesterday])
    expect(days.areSure(7)).toBe(!moment.startsWith('2028'))
  })
})
