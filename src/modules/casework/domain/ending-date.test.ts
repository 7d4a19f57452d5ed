import { describe, expect, it } from 'vitest'
import { calendarOf, type WorkingCalendar } from '@/kernel/working-calendar'
import { aCaseFile, onDay } from '@/testing/cases'
import { OFFICIAL_CALENDAR } from '@/testing/official-calendar'
import { deemAccepted, lapse } from './acceptance'
import { answerDue } from './case-clock'
import { datesOf } from './case-dates'
import { endingDate, endingOn, markedEnding } from './ending-date'
import { requestExtension } from './extension'

const due = (dueOn: string, provisional = false) => ({
  dueOn,
  provisional,
  startsOn: '2026-06-01',
  limit: { amount: 30, unit: 'workday' } as const,
  extensionDays: 0,
  holidays: 0,
  makeupWorkdays: 0,
  excludedDays: 0,
  pauses: [],
})

describe('the last day of something that ends by itself', () => {
  it.each([
    ['was never told: the recount', '2026-07-14', null, '2026-07-14'],
    ['was told and stands', '2026-07-14', '2026-07-14', '2026-07-14'],
    ['was recounted to a later one', '2026-07-16', '2026-07-14', '2026-07-16'],
    ['was recounted to an earlier one: the word given stands', '2026-07-13', '2026-07-14', '2026-07-14'],
  ])('%s', (_case, recounted, told, day) => {
    expect(endingDate(due(recounted), told).day).toBe(day)
  })

  it.each([
    ['the day itself', '2026-07-14', false, '2026-07-14', 'running'],
    ['the day after', '2026-07-14', false, '2026-07-15', 'over'],
    ['the day itself, provisional', '2027-01-14', true, '2027-01-14', 'running'],
    ['the day after, provisional', '2027-01-14', true, '2027-01-15', 'held'],
    ['a year after, provisional', '2027-01-14', true, '2028-01-15', 'held'],
  ] as const)('on %s', (_case, dueOn, provisional, today, ending) => {
    expect(endingOn(endingDate(due(dueOn, provisional)), today)).toBe(ending)
  })

  it('carries the mark of a provisional day', () => {
    expect(markedEnding(endingDate(due('2027-01-14', true), '2027-01-20'))).toBe('2027-01-20~')
  })
})

const withDays = (off: [string, string][], years: number[]): WorkingCalendar => {
  const more = calendarOf(off, [], years)
  return {
    days: new Map([...OFFICIAL_CALENDAR.days, ...more.days]),
    publishedYears: new Set([...OFFICIAL_CALENDAR.publishedYears, ...more.publishedYears]),
  }
}

/** Asked on a day to correct within 30 working days; told the day that the calendar of that day gave. */
function asked(issuedOn: string) {
  const correction = {
    id: 'n',
    caseId: 'c',
    number: 1,
    issuedAt: onDay(issuedOn).now,
    issuedById: 'clerk',
    items: [],
    answerBy: null as string | null,
    dueOn: null,
    dueProvisional: false,
    resolvedAt: null,
    resolution: null,
  }
  const file = aCaseFile({ status: 'awaiting_correction' })
  const told = answerDue(file, correction, OFFICIAL_CALENDAR, issuedOn)?.day ?? null
  return { ...file, corrections: [{ ...correction, answerBy: told, dueOn: told }] }
}

describe('a correction', () => {
  const extraHoliday = withDays([['2026-06-25', '2026-06-26']], [])
  it.each([
    ['as told', OFFICIAL_CALENDAR, '2026-07-14', 'case.not-due-yet'],
    ['as told, a day later', OFFICIAL_CALENDAR, '2026-07-15', null],
    ['after two more days off, on the day told', extraHoliday, '2026-07-15', 'case.not-due-yet'],
    ['after two more days off, on the new day', extraHoliday, '2026-07-16', 'case.not-due-yet'],
    ['after two more days off, a day later', extraHoliday, '2026-07-17', null],
  ])('lapses %s', (_case, calendar, today, refused) => {
    const lapsed = lapse(asked('2026-06-01'), { ...onDay(today), calendar })
    expect(lapsed.ok ? null : lapsed.refusal.code).toBe(refused)
  })

  it('is held while the year it runs through has no notice, and goes on by the notice once it is loaded', () => {
    const file = asked('2026-12-01')
    expect(file.corrections[0]?.answerBy).toBe('2027-01-12')
    expect(lapse(file, onDay('2027-01-13'))).toMatchObject({ refusal: { code: 'case.calendar-unpublished' } })
    expect(datesOf(file, OFFICIAL_CALENDAR, '2027-01-13')).toMatchObject({ held: true })
    const calendar = withDays([['2027-01-01', '2027-01-03']], [2027])
    expect(lapse(file, { ...onDay('2027-01-13'), calendar })).toMatchObject({ refusal: { code: 'case.not-due-yet' } })
    expect(lapse(file, { ...onDay('2027-01-14'), calendar })).toMatchObject({
      ok: true,
      value: { event: { type: 'correction.lapsed', payload: { answerBy: '2027-01-13' } } },
    })
    expect(datesOf(file, calendar, '2027-01-14')).toMatchObject({ held: false })
  })
})

describe('acceptance by silence', () => {
  const file = aCaseFile({ receivedOn: '2026-12-29' })
  const system = { kind: 'system', id: 'system', name: '系统' } as const
  it('is held on a provisional day and deemed once the notice of the year is loaded', () => {
    const late = onDay('2027-01-06')
    expect(deemAccepted(file, system, late)).toMatchObject({ refusal: { code: 'case.calendar-unpublished' } })
    const calendar = withDays([['2027-01-01', '2027-01-03']], [2027])
    expect(deemAccepted(file, system, { ...late, calendar })).toMatchObject({ refusal: { code: 'case.not-due-yet' } })
    expect(deemAccepted(file, system, { ...onDay('2027-01-07'), calendar }).ok).toBe(true)
  })
})

describe('the right to ask for an extension', () => {
  const file = aCaseFile({ status: 'accepted', acceptedOn: '2026-12-15', stageIndex: 0 })
  const reviewer = { kind: 'staff', id: 'r', name: 'r', posts: [], adminRole: null } as never
  const request = { days: 5, reason: '需现场核验' }
  it('does not end by a provisional day', () => {
    expect(requestExtension(file, reviewer, request, onDay('2027-02-01')).ok).toBe(true)
    const calendar = withDays([['2027-01-01', '2027-01-03']], [2027])
    expect(requestExtension(file, reviewer, request, { ...onDay('2027-02-01'), calendar })).toMatchObject({
      refusal: { code: 'case.extension-too-late' },
    })
  })
})
