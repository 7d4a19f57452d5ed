import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OFFICIAL_CALENDAR as calendar } from '@/testing/official-calendar'
import { addDays } from './plain-date'
import { addWorkdays, isCovered, isWorkday, nextWorkday, workdaysBetween } from './working-calendar'

const HOLIDAYS = '../shared/data/holidays.json'

describe('the working calendar', () => {
  it.each([
    ['2024-02-08', 5, '2024-02-21'],
    ['2024-09-13', 20, '2024-10-17'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2025-01-24', 20, '2025-02-27'],
    ['2025-09-26', 10, '2025-10-16'],
    ['2025-09-30', 20, '2025-11-04'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-02-13', 20, '2026-03-19'],
    ['2026-02-10', 45, '2026-04-21'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-09-24', 10, '2026-10-15'],
    ['2026-09-30', 20, '2026-11-03'],
    ['2026-09-20', 1, '2026-09-21'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-01-01', 5, '2026-01-08'],
    ['2026-09-01', 60, '2026-11-30'],
  ])('%s and %i working days end on %s', (start, amount, due) => {
    expect(addWorkdays(calendar, start, amount)).toBe(due)
    expect(workdaysBetween(calendar, start, due)).toBe(amount)
  })

  it('counts backwards with a minus', () => {
    expect(workdaysBetween(calendar, '2026-10-08', '2026-09-30')).toBe(-1)
    expect(workdaysBetween(calendar, '2026-10-08', '2026-10-08')).toBe(0)
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has as many working days in %i as the notice gives: %i', (year, total) => {
    let count = 0
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) if (isWorkday(calendar, day)) count++
    expect(count).toBe(total)
  })

  it('moves a last day off to the day after the holiday', () => {
    expect(nextWorkday(calendar, '2026-10-03')).toBe('2026-10-08')
    expect(nextWorkday(calendar, '2026-10-08')).toBe('2026-10-08')
  })

  it('does not vouch for a year whose notice is not loaded', () => {
    expect(isCovered(calendar, '2026-11-24', '2026-12-31')).toBe(true)
    expect(isCovered(calendar, '2026-11-24', '2027-01-01')).toBe(false)
    expect(isCovered(calendar, '2023-12-31', '2024-01-02')).toBe(false)
  })

  it.skipIf(!existsSync(HOLIDAYS))('agrees with the shared vectors (needs ../shared/data)', () => {
    const { dueTestVectors } = JSON.parse(readFileSync(HOLIDAYS, 'utf8'))
    for (const { accepted, workdays, due } of dueTestVectors) {
      expect([accepted, addWorkdays(calendar, accepted, workdays)]).toEqual([accepted, due])
    }
  })
})
