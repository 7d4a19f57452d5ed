import { describe, expect, it } from 'vitest'
import { addDays, dayOf, instantOf } from '@/kernel/plain-date'
import { isWorkday } from '@/kernel/working-calendar'
import { fc } from '@/testing/generated'
import { explainDue } from '../due-date'
import type { Clock, Wait } from './clock'
import { dueOf } from './due-of'
import type { DayUnit } from './limit'
import { OFFICE_CALENDAR as calendar } from './testing/office-calendar'
import { simulatedDay } from './testing/simulated-day'

const TODAY = '2026-11-24'
const work = (clock: Clock, waits: Wait[] = []) => ({
  clocks: [clock],
  waits,
  calendar,
  now: instantOf(TODAY, '10:00'),
  today: TODAY,
})
const clockOf = (from: Clock['from'], limit: Clock['limit']): Clock => ({
  name: 'a',
  of: null,
  round: 1,
  from,
  limit,
  side: 'office',
  ended: null,
})

const day = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-01-02', n))
const wait = fc
  .record({ from: day, length: fc.integer({ min: 0, max: 40 }), open: fc.boolean() })
  .map(({ from, length, open }): Wait => {
    const to = open ? null : addDays(from, length)
    const endedAt = to === null ? null : instantOf(to)
    return { id: `${from}${length}`, name: 'wait', stops: ['a'], from, to, begunAt: instantOf(from), endedAt, on: null }
  })
const unit = fc.constantFrom<DayUnit>('workday', 'calendar_day', 'month')
const facts = fc.record({
  from: day,
  amount: fc.integer({ min: 0, max: 60 }),
  extendedBy: fc.integer({ min: 0, max: 20 }),
  unit,
  waits: fc.array(wait, { maxLength: 3 }),
})

describe('due dates', () => {
  it('are those of a day-by-day simulation', () => {
    fc.assert(
      fc.property(facts, ({ from, amount, extendedBy, unit: u, waits }) => {
        const clock = clockOf(from, { amount, unit: u, extendedBy })
        const excluded = waits.map((one) => ({ from: one.from, to: one.to ?? TODAY }))
        const whole = { from, amount: amount + extendedBy, unit: u, excluded }
        expect(dueOf(clock, work(clock, waits))?.dueOn).toBe(simulatedDay(whole, calendar))
      }),
      { numRuns: 400 },
    )
  })

  it('are those that permits are counted by today, derivation and all', () => {
    fc.assert(
      fc.property(facts, ({ from, amount, extendedBy, unit: u, waits }) => {
        if (u === 'month') return
        const clock = clockOf(from, { amount, unit: u, extendedBy })
        const excluded = waits.map((one) => ({ from: one.from, to: one.to }))
        const given = { startsOn: from, limit: { amount, unit: u }, extensionDays: extendedBy, excluded }
        const { dueOn, provisional, holidays, makeupWorkdays, excludedDays } = explainDue(given, calendar, TODAY)
        expect(dueOf(clock, work(clock, waits))).toMatchObject({
          dueOn,
          provisional,
          holidays,
          makeupWorkdays,
          excludedDays,
        })
      }),
      { numRuns: 400 },
    )
  })

  it('in office hours are those of a minute-by-minute simulation', () => {
    const minutes = fc.record({
      start: fc.integer({ min: 0, max: 60 * 24 * 700 }),
      amount: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(minutes, ({ start, amount }) => {
        let at = new Date(instantOf('2025-01-01').getTime() + start * 60_000)
        const clock = clockOf(at, { amount, unit: 'office_hour' })
        for (let left = amount * 60; left > 0; at = new Date(at.getTime() + 60_000)) if (isOfficeMinute(at)) left -= 1
        expect(dueOf(clock, work(clock))?.dueAt).toEqual(at)
      }),
      { numRuns: 60 },
    )
  })
})

function isOfficeMinute(at: Date): boolean {
  const time = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
  const open = (time >= '08:30' && time < '12:00') || (time >= '14:00' && time < '17:30')
  return open && isWorkday(calendar, dayOf(at))
}
