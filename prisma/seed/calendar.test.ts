import { expect, it } from 'vitest'
import { addDays, weekdayOf } from '@/kernel/plain-date'
import { calendarRows, NOTICES } from './calendar'

/** Working days a year as counted from the official lists (domain.md §7). */
it.each([
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, expected) => {
  const notice = NOTICES.find((one) => one.year === year)
  const kinds = new Map((notice ? calendarRows(notice) : []).map((row) => [row.date, row.kind]))
  let count = 0
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const kind = kinds.get(day)
    const ordinary = weekdayOf(day) !== 0 && weekdayOf(day) !== 6
    if (kind === 'MAKEUP_WORKDAY' || (ordinary && kind !== 'HOLIDAY')) count++
  }
  expect(count).toBe(expected)
})
