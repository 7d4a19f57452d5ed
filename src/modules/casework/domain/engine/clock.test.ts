import { describe, expect, it } from 'vitest'
import { instantOf } from '@/kernel/plain-date'
import { OFFICIAL_CALENDAR } from '@/testing/official-calendar'
import { type Clock, type ClockWork, dueState, type Wait } from './clock'
import { dueOf } from './due-of'
import type { Limit } from './limit'
import { usualHoursSince } from './testing/office-calendar'

/** Summer has hours of its own. */
const calendar = {
  ...OFFICIAL_CALENDAR,
  officeHours: [
    usualHoursSince('2000-01-01'),
    {
      since: '2026-06-01',
      spans: [
        ['08:00', '12:00'],
        ['15:00', '18:00'],
      ] as const,
    },
    usualHoursSince('2026-10-01'),
  ],
}
const at = (text: string) => instantOf(text.slice(0, 10), text.slice(11))
const inWords = (date: Date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const aClock = (from: Clock['from'], limit: Limit, more: Partial<Clock> = {}): Clock => ({
  name: 'reply',
  of: null,
  round: 1,
  from,
  limit,
  side: 'office',
  ended: null,
  ...more,
})
const aWait = (from: string, to: string | null, more: Partial<Wait> = {}): Wait => ({
  id: from,
  name: 'review',
  stops: ['reply'],
  from,
  to,
  begunAt: instantOf(from),
  endedAt: to === null ? null : instantOf(to),
  on: null,
  ...more,
})
const work = (clocks: Clock[], waits: Wait[] = [], now = '2026-11-24 10:00'): ClockWork => ({
  clocks,
  waits,
  calendar,
  now: at(now),
  today: now.slice(0, 10),
})
const due = (clock: Clock, waits: Wait[] = [], now?: string) => dueOf(clock, work([clock], waits, now))
const wd = (amount: number, extendedBy = 0): Limit => ({ amount, unit: 'workday', extendedBy })
const days = (amount: number): Limit => ({ amount, unit: 'calendar_day' })
const months = (amount: number): Limit => ({ amount, unit: 'month' })
const back = (amount: number, unit: 'workday' | 'calendar_day' | 'month' | 'hour' | 'office_hour'): Limit => ({
  amount,
  unit,
  back: true,
})

describe('the last day', () => {
  it.each<[string, string, Limit, string]>([
    ['20 working days over the Mid-Autumn holiday and its make-up day', '2026-09-01', wd(20), '2026-09-29'],
    ['the same extended by 10', '2026-09-01', wd(20, 10), '2026-10-19'],
    ['the day worked on a Sunday counts', '2026-09-18', wd(1), '2026-09-20'],
    ['no days: the day itself', '2026-09-01', wd(0), '2026-09-01'],
    ['no days, asked for on a Saturday', '2026-09-05', wd(0), '2026-09-07'],
    ['60 calendar days that end in a holiday', '2026-08-04', days(60), '2026-10-08'],
    ['a calendar day worked by notice is no day off', '2026-09-05', days(15), '2026-09-20'],
    ['a month', '2026-08-10', months(1), '2026-09-10'],
    ['a month that ends on the last day of a shorter one', '2026-01-30', months(1), '2026-02-28'],
    ['three months that end on a day off', '2026-07-04', months(3), '2026-10-08'],
    ['a set day stands, holiday or not', '2026-09-01', { on: '2026-10-03' }, '2026-10-03'],
    ['7 working days before a hearing', '2026-10-14', back(7, 'workday'), '2026-09-29'],
    ['1 working day back onto a day worked by notice', '2026-10-12', back(1, 'workday'), '2026-10-10'],
    ['7 calendar days back onto a Sunday: the Friday before', '2026-11-22', back(7, 'calendar_day'), '2026-11-13'],
    ['a month back', '2026-03-31', back(1, 'month'), '2026-02-28'],
  ])('%s', (_what, from, limit, dueOn) => {
    const found = due(aClock(from, limit))
    expect(found).toMatchObject({ dueOn, provisional: false })
    expect(inWords(found?.dueAt as Date).slice(11)).toBe('00:00')
  })

  it.each<[string, string, Limit, string]>([
    ['24 hours run through Saturday', '2026-11-06 16:00', { amount: 24, unit: 'hour' }, '2026-11-07 16:00'],
    ['extended by 2', '2026-11-06 16:00', { amount: 24, unit: 'hour', extendedBy: 2 }, '2026-11-07 18:00'],
    ['2 hours over the lunch break', '2026-11-24 11:00', { amount: 2, unit: 'office_hour' }, '2026-11-24 15:00'],
    ['over a weekend', '2026-11-06 16:00', { amount: 4, unit: 'office_hour' }, '2026-11-09 11:00'],
    ['from a Sunday', '2026-11-08 16:00', { amount: 1, unit: 'office_hour' }, '2026-11-09 09:30'],
    ['a Saturday worked by notice', '2026-10-09 17:00', { amount: 1, unit: 'office_hour' }, '2026-10-10 09:00'],
    ['ends as the office closes', '2026-11-24 14:00', { amount: 3.5, unit: 'office_hour' }, '2026-11-24 17:30'],
    ['summer hours begin', '2026-05-29 17:00', { amount: 5, unit: 'office_hour' }, '2026-06-01 15:30'],
    ['no hours', '2026-11-07 16:00', { amount: 0, unit: 'office_hour' }, '2026-11-07 16:00'],
    ['3 hours before', '2026-11-24 10:00', back(3, 'hour'), '2026-11-24 07:00'],
    ['3 office hours before', '2026-11-23 10:00', back(3, 'office_hour'), '2026-11-20 16:00'],
  ])('%s', (_what, from, limit, dueAt) => {
    expect(inWords(due(aClock(at(from), limit))?.dueAt as Date)).toBe(dueAt)
  })

  it('counts hours from the end of a day, days from the day of an instant', () => {
    expect(inWords(due(aClock('2026-11-06', { amount: 2, unit: 'hour' }))?.dueAt as Date)).toBe('2026-11-07 02:00')
    expect(due(aClock(at('2026-11-06 23:59'), wd(1)))?.dueOn).toBe('2026-11-09')
  })

  it('refuses to guess office hours nobody has entered', () => {
    const clock = aClock(at('1999-12-31 09:00'), { amount: 1, unit: 'office_hour' })
    expect(() => due(clock)).toThrow('office hours')
  })
})

describe('past the last notice of holidays', () => {
  it.each<[string, Clock['from'], Limit, boolean]>([
    ['working days that reach into it', '2026-12-01', wd(25), true],
    ['working days that do not', '2026-12-01', wd(20), false],
    ['working days out of a year without one', '2023-12-29', wd(1), true],
    ['working days from its last day', '2023-12-31', wd(1), false],
    ['calendar days', '2026-12-01', days(40), true],
    ['calendar days through such a year', '2023-12-25', days(20), false],
    ['months', '2026-12-01', months(2), true],
    ['hours', at('2026-12-31 23:00'), { amount: 30, unit: 'hour' }, false],
    ['office hours', at('2026-12-31 17:00'), { amount: 3, unit: 'office_hour' }, true],
    ['a set day', '2026-12-01', { on: '2027-03-01' }, false],
    ['back from such a year', '2027-01-05', back(7, 'workday'), true],
    ['back over the new year in calendar days', '2027-01-05', back(7, 'calendar_day'), false],
  ])('%s', (_what, from, limit, provisional) => {
    expect(due(aClock(from, limit))).toMatchObject({ provisional })
  })

  it('holds what would follow of itself', () => {
    const found = due(aClock('2026-12-28', wd(5)))
    expect(found && dueState(found, at('2027-02-01 09:00'))).toBe('held')
    expect(found && dueState(found, at('2026-12-29 09:00'))).toBe('running')
    const certain = due(aClock('2026-12-01', wd(5)))
    expect(certain && [dueState(certain, at('2026-12-08 23:59')), dueState(certain, at('2026-12-09 00:00'))]).toEqual([
      'running',
      'over',
    ])
  })
})

describe('waits', () => {
  const REVIEW = aWait('2026-09-10', '2026-09-22')

  it('take their working days out and say so', () => {
    expect(due(aClock('2026-09-01', wd(20, 10)), [REVIEW])).toMatchObject({
      dueOn: '2026-10-30',
      holidays: 6,
      makeupWorkdays: 1,
      excludedDays: 9,
      waits: [{ name: 'review', from: '2026-09-10', to: '2026-09-22' }],
      stopped: false,
    })
  })

  it('of two that are open together each day is taken out once', () => {
    const both = [aWait('2026-11-20', '2026-11-27'), aWait('2026-11-23', '2026-12-01', { name: 'agency' })]
    expect(due(aClock('2026-11-18', wd(20)), both, '2026-12-02 09:00')).toMatchObject({
      dueOn: '2026-12-25',
      excludedDays: 7,
    })
  })

  it('one that ended on the day it began is none', () => {
    expect(due(aClock('2026-09-01', wd(20)), [aWait('2026-09-10', '2026-09-10')])).toMatchObject({
      dueOn: '2026-09-29',
      waits: [],
    })
  })

  it('stop only the clocks they name', () => {
    const other = aWait('2026-09-10', '2026-09-22', { stops: ['another'] })
    expect(due(aClock('2026-09-01', wd(20)), [other])?.dueOn).toBe('2026-09-29')
  })

  it('while one is open the date is what it were if it ended today', () => {
    const open = [aWait('2026-09-10', null)]
    expect(due(aClock('2026-09-01', wd(20)), open, '2026-09-10 09:00')).toMatchObject({
      dueOn: '2026-09-29',
      stopped: true,
    })
    const found = due(aClock('2026-09-01', wd(20)), open, '2026-09-22 09:00')
    expect(found).toMatchObject({ dueOn: '2026-10-16', stopped: true })
    expect(found && dueState(found, at('2027-09-01 09:00'))).toBe('stopped')
  })

  it('end with the clock they stopped', () => {
    const ended = aClock('2026-09-01', wd(20), { ended: '2026-09-15' })
    expect(due(ended, [aWait('2026-09-10', null)])).toMatchObject({ excludedDays: 3, stopped: false })
  })

  it('move calendar days, months and hours, too, but no set day', () => {
    const week = [
      aWait('2026-09-07', '2026-09-14', { begunAt: at('2026-09-07 10:00'), endedAt: at('2026-09-07 12:30') }),
    ]
    expect(due(aClock('2026-09-01', days(10)), week)?.dueOn).toBe('2026-09-18')
    expect(due(aClock('2026-08-17', months(1)), week)?.dueOn).toBe('2026-09-24')
    const noon = aClock(at('2026-09-07 09:00'), { amount: 2, unit: 'hour' })
    expect(inWords(due(noon, week)?.dueAt as Date)).toBe('2026-09-07 13:30')
    expect(due(aClock('2026-09-01', { on: '2026-09-18' }), week)?.dueOn).toBe('2026-09-18')
  })
})

describe('clocks that hang together', () => {
  const acceptance = aClock('2026-12-25', wd(5), { name: 'acceptance' })
  const expected = aClock({ due: 'acceptance' }, wd(1), { name: 'expected', side: 'shown' })

  it('one starts where another is due, and is as uncertain', () => {
    expect(dueOf(expected, work([acceptance, expected]))).toMatchObject({ dueOn: '2027-01-04', provisional: true })
    const hour = { ...expected, limit: { amount: 1, unit: 'hour' } as const }
    expect(dueOf(hour, work([acceptance, hour]))).toMatchObject({ provisional: true })
    const found = dueOf(hour, work([{ ...acceptance, from: '2026-11-02' }, hour]))
    expect(inWords(found?.dueAt as Date)).toBe('2026-11-10 01:00')
  })

  it('has no date while the other is not there', () => {
    expect(dueOf(expected, work([expected]))).toBeNull()
  })

  it('a task is due no later than its case, and stands still with it', () => {
    const whole = aClock('2026-09-01', wd(3), { name: 'promised' })
    const task = aClock(at('2026-09-02 10:00'), wd(5), { of: 'task-1', notAfter: 'promised' })
    expect(dueOf(task, work([whole, task]))).toMatchObject({ dueOn: '2026-09-04', cappedBy: 'promised' })
    const stopped = [aWait('2026-09-02', null, { stops: ['promised'] })]
    expect(dueOf(task, work([whole, task], stopped))).toMatchObject({ stopped: true })
    const long = { ...whole, limit: wd(20) }
    expect(dueOf(task, work([long, task]))).toMatchObject({ dueOn: '2026-09-09', cappedBy: null })
    expect(dueOf(task, work([{ ...whole, ended: '2026-09-03' }, task]))).toMatchObject({ dueOn: '2026-09-09' })
  })

  it('the last round is the one that counts', () => {
    const runs = [acceptance, { ...acceptance, round: 2, from: '2026-11-02' }]
    expect(dueOf(expected, work([...runs, expected]))?.dueOn).toBe('2026-11-10')
  })

  it('sees a circle', () => {
    const circle = { ...acceptance, from: { due: 'expected' } }
    expect(() => dueOf(expected, work([circle, expected]))).toThrow('counts on itself')
  })

  it('a day given in writing moves only to a later one', () => {
    const clock = aClock('2026-09-01', wd(20), { given: '2026-10-09' })
    expect(due(clock)).toMatchObject({ dueOn: '2026-10-09', given: '2026-10-09' })
    expect(due({ ...clock, given: '2026-09-20' })).toMatchObject({ dueOn: '2026-09-29', given: null })
  })
})
