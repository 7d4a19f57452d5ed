import { describe, expect, it } from 'vitest'
import { instantOf } from '@/kernel/plain-date'
import { OFFICIAL_CALENDAR } from '@/testing/official-calendar'
import type { Clock } from './clock'
import { effectDay, type Firing, isDue, pendingTimers, type Timer } from './timer'

const calendar = { ...OFFICIAL_CALENDAR, officeHours: [{ since: '2000-01-01', spans: [['08:30', '17:30']] as const }] }
const reply: Clock = {
  name: 'reply',
  of: null,
  round: 1,
  from: '2026-11-02',
  limit: { amount: 5, unit: 'workday' },
  side: 'office',
  ended: null,
}
const wd = (amount: number) => ({ amount, unit: 'workday' }) as const
const timer = (over: Partial<Timer> = {}): Timer => ({
  name: 'silence',
  clock: 'reply',
  at: 'passed',
  take: 'endBySilence',
  provisional: 'hold',
  ...over,
})
const pending = (timers: Timer[], now: string, { clocks = [reply], fired = [] as Firing[], open = false } = {}) => {
  const wait = { id: 'w', name: 'asked', stops: ['reply'], from: '2026-11-03', to: null, on: null, endedAt: null }
  const waits = open ? [{ ...wait, begunAt: instantOf('2026-11-03') }] : []
  const work = { clocks, waits, calendar, now: instantOf(now.slice(0, 10), now.slice(11)), today: now.slice(0, 10) }
  return pendingTimers(timers, fired, work).map((one) => ({ ...one, due: isDue(one, work.now), on: effectDay(one) }))
}
const fired = (time: number, over: Partial<Firing> = {}): Firing => ({
  timer: 'silence',
  clock: 'reply',
  of: null,
  round: 1,
  time,
  ...over,
})

describe('a timer', () => {
  it.each<[string, Partial<Timer>, string, string]>([
    ['when the time is up: as the day after the last one begins', {}, '2026-11-09 23:59', '2026-11-10'],
    ['a working day before', { at: { before: wd(1) } }, '2026-11-05 23:59', '2026-11-06'],
    ['3 working days after', { at: { after: wd(3) } }, '2026-11-12 23:59', '2026-11-13'],
    ['2 hours before', { at: { before: { amount: 2, unit: 'hour' } } }, '2026-11-09 21:59', '2026-11-09'],
    ['2 hours after', { at: { after: { amount: 2, unit: 'hour' } } }, '2026-11-10 01:59', '2026-11-10'],
    ['an office hour after', { at: { after: { amount: 1, unit: 'office_hour' } } }, '2026-11-10 09:29', '2026-11-10'],
  ])('%s', (_what, over, lastMinuteBefore, on) => {
    expect(pending([timer(over)], lastMinuteBefore)).toMatchObject([{ due: false }])
    const [later] = pending([timer(over)], '2026-11-20 09:00')
    expect(later).toMatchObject({ due: true, on })
    expect(
      (later?.at.getTime() ?? 0) - instantOf(lastMinuteBefore.slice(0, 10), lastMinuteBefore.slice(11)).getTime(),
    ).toBe(60_000)
  })

  it('takes effect on its legal day, however late a worker comes round to it', () => {
    expect(pending([timer()], '2026-11-20 09:00')).toMatchObject([{ on: '2026-11-10', take: 'endBySilence' }])
  })

  it('acts once a run of its clock', () => {
    expect(pending([timer()], '2026-11-20 09:00', { fired: [fired(1)] })).toEqual([])
    const again = { clocks: [{ ...reply, round: 2 }], fired: [fired(1)] }
    expect(pending([timer()], '2026-11-20 09:00', again)).toMatchObject([{ round: 2, due: true }])
  })

  it('repeats, and leaves out what was missed', () => {
    const every = timer({ at: { after: wd(3) }, every: wd(3) })
    expect(pending([every], '2026-11-13 09:00')).toMatchObject([{ time: 1, on: '2026-11-13', due: true }])
    expect(pending([every], '2026-11-13 09:00', { fired: [fired(1)] })).toMatchObject([
      { time: 2, on: '2026-11-18', due: false },
    ])
    expect(pending([every], '2026-11-30 09:00', { fired: [fired(1)] })).toMatchObject([
      { time: 4, on: '2026-11-26', due: true },
    ])
  })

  it('does nothing for a clock that ended or is stopped', () => {
    expect(pending([timer()], '2026-11-20 09:00', { clocks: [{ ...reply, ended: '2026-11-05' }] })).toEqual([])
    expect(pending([timer()], '2026-11-20 09:00', { open: true })).toEqual([])
  })

  it('holds on a provisional date, unless it only warns', () => {
    const clocks = [{ ...reply, from: '2026-12-28' }]
    expect(pending([timer()], '2027-02-01 09:00', { clocks })).toMatchObject([{ held: true, due: false }])
    expect(pending([timer({ provisional: 'fire' })], '2027-02-01 09:00', { clocks })).toMatchObject([{ due: true }])
    // The date itself is certain, the three days after it are not.
    const late = [{ ...reply, from: '2026-12-23' }]
    expect(pending([timer({ at: { after: wd(3) } })], '2027-02-01 09:00', { clocks: late })).toMatchObject([
      { held: true },
    ])
  })

  it('stands in the order of time', () => {
    const both = [timer(), timer({ name: 'warn', at: { before: wd(2) } })]
    expect(pending(both, '2026-11-03 09:00').map(({ timer: name }) => name)).toEqual(['warn', 'silence'])
  })
})
