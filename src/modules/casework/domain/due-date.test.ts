import { describe, expect, it } from 'vitest'
import type { LimitUnit } from '@/modules/catalogue/domain/service-version'
import { OFFICIAL_CALENDAR as calendar } from '@/testing/official-calendar'
import { explainDue } from './due-date'

const TODAY = '2026-11-24'
const facts = (
  startsOn: string,
  amount: number,
  extensionDays = 0,
  excluded: { from: string; to: string | null }[] = [],
  unit: LimitUnit = 'workday',
) => ({ startsOn, limit: { amount, unit }, extensionDays, excluded })

const REVIEW = { from: '2026-09-10', to: '2026-09-22' }

describe('the due date', () => {
  it.each([
    ['a permit accepted on 1 September, 20 working days', facts('2026-09-01', 20), '2026-09-29'],
    ['the same with an expert review', facts('2026-09-01', 20, 0, [REVIEW]), '2026-10-16'],
    ['the same extended by 10 days', facts('2026-09-01', 20, 10), '2026-10-19'],
    ['the same with review and extension', facts('2026-09-01', 20, 10, [REVIEW]), '2026-10-30'],
    ['a joint procedure, 45 days', facts('2026-09-01', 45), '2026-11-09'],
    ['a joint procedure, 60 days', facts('2026-09-01', 60), '2026-11-30'],
    ['the last day for a correction notice', facts('2026-09-24', 5), '2026-10-09'],
    ['an information request, 7 days', facts('2026-09-24', 7), '2026-10-12'],
    ['an information request, 20 days', facts('2026-09-24', 20), '2026-10-29'],
    ['an information request, 40 days', facts('2026-09-24', 40), '2026-11-26'],
    [
      'with a third party consulted',
      facts('2026-09-24', 20, 0, [{ from: '2026-10-09', to: '2026-10-23' }]),
      '2026-11-13',
    ],
    ['a third party asked on 20 April', facts('2026-04-20', 15), '2026-05-13'],
    ['a petition, 60 calendar days ending in a holiday', facts('2026-08-04', 60, 0, [], 'calendar_day'), '2026-10-08'],
    ['a petition, 15 calendar days ending in a holiday', facts('2026-09-11', 15, 0, [], 'calendar_day'), '2026-09-28'],
    ['an instant service', facts('2026-09-01', 0), '2026-09-01'],
    ['an instant service asked for on a Saturday', facts('2026-09-05', 0), '2026-09-07'],
    [
      'a pause that ended on the day it began',
      facts('2026-09-01', 20, 0, [{ from: '2026-09-10', to: '2026-09-10' }]),
      '2026-09-29',
    ],
  ])('%s', (_title, given, dueOn) => {
    expect(explainDue(given, calendar, TODAY)).toMatchObject({ dueOn, provisional: false })
  })

  it('says how it came about', () => {
    expect(explainDue(facts('2026-09-01', 20, 10, [REVIEW]), calendar, TODAY)).toEqual({
      dueOn: '2026-10-30',
      provisional: false,
      startsOn: '2026-09-01',
      limit: { amount: 20, unit: 'workday' },
      extensionDays: 10,
      holidays: 6,
      makeupWorkdays: 1,
      excludedDays: 9,
      pauses: [REVIEW],
    })
  })

  it('counts a pause that is still open up to today', () => {
    const open = facts('2026-09-01', 20, 0, [{ from: '2026-09-10', to: null }])
    expect(explainDue(open, calendar, '2026-09-10').dueOn).toBe('2026-09-29')
    expect(explainDue(open, calendar, '2026-09-22').dueOn).toBe('2026-10-16')
  })

  it('is provisional when it reaches past the last loaded calendar year', () => {
    expect(explainDue(facts('2026-12-01', 20), calendar, TODAY)).toMatchObject({
      dueOn: '2026-12-29',
      provisional: false,
    })
    expect(explainDue(facts('2026-12-01', 25), calendar, TODAY)).toMatchObject({
      dueOn: '2027-01-05',
      provisional: true,
    })
    expect(explainDue(facts('2026-12-01', 40, 0, [], 'calendar_day'), calendar, TODAY)).toMatchObject({
      provisional: true,
    })
    expect(explainDue(facts('2023-12-29', 1), calendar, TODAY)).toMatchObject({ provisional: true })
    expect(explainDue(facts('2023-12-31', 1), calendar, TODAY)).toMatchObject({
      dueOn: '2024-01-02',
      provisional: false,
    })
  })
})
