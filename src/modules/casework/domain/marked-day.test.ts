import { expect, it } from 'vitest'
import { markedDay, unmarked } from './marked-day'

it.each([
  ['2026-12-31', false, '2026-12-31'],
  ['2027-01-06', true, '2027-01-06~'],
])('%s keeps whether it is provisional on its way to the words', (day, provisional, marked) => {
  expect(markedDay(day, provisional)).toBe(marked)
  expect(unmarked(marked)).toEqual({ day, provisional })
})
