import { describe, expect, it } from 'vitest'
import { standInFaults, stateOn } from './stand-in'

const holding = { accountId: 'zhou', startsOn: '2026-01-01', endsOn: '2026-12-31' }
const wanted = { holderId: 'h', accountId: 'sun', startsOn: '2026-11-24', endsOn: '2026-11-30', reason: '年休假' }
const around = { holding, others: [], today: '2026-11-24' }

describe('who may stand in for whom, and when', () => {
  it.each([
    ['a week, with a reason', {}, null],
    ['a single day', { endsOn: '2026-11-24' }, null],
    ['to the last day of the one who is away', { endsOn: '2026-12-31' }, null],
    ['beyond that day', { endsOn: '2027-01-01' }, 'stand-in.holding-ends'],
    ['an end before the beginning', { endsOn: '2026-11-23' }, 'stand-in.dates-unfit'],
    ['a day that does not exist', { startsOn: '2026-11-31', endsOn: '2026-12-01' }, 'stand-in.dates-unfit'],
    ['yesterday', { startsOn: '2026-11-23' }, 'stand-in.in-the-past'],
    ['oneself', { accountId: 'zhou' }, 'stand-in.self'],
    ['no reason', { reason: '  ' }, 'stand-in.reason-required'],
  ])('%s', (_what, change, fault) => {
    expect(standInFaults({ ...wanted, ...change }, around)[0]?.code ?? null).toBe(fault)
  })

  it('everything at once, days, person and reason', () => {
    const said = standInFaults({ ...wanted, accountId: 'zhou', startsOn: '', endsOn: '', reason: ' ' }, around)
    expect(said.map(({ field }) => field)).toEqual(['staffNo', 'startsOn', 'endsOn', 'reason'])
  })

  it('half a year at most: after that the post is given to somebody', () => {
    const open = { ...around, holding: { ...holding, endsOn: null } }
    expect(standInFaults({ ...wanted, endsOn: '2027-05-28' }, open)).toEqual([])
    expect(standInFaults({ ...wanted, endsOn: '2027-05-29' }, open)[0]?.code).toBe('stand-in.too-long')
  })

  it.each([
    ['the day before', { startsOn: '2026-11-01', endsOn: '2026-11-23' }, null],
    ['touching the first day', { startsOn: '2026-11-01', endsOn: '2026-11-24' }, 'stand-in.already-arranged'],
    ['touching the last day', { startsOn: '2026-11-30', endsOn: '2026-12-02' }, 'stand-in.already-arranged'],
    ['the day after', { startsOn: '2026-12-01', endsOn: '2026-12-02' }, null],
  ])('with somebody else standing in %s', (_what, other, fault) => {
    expect(standInFaults(wanted, { ...around, others: [other] })[0]?.code ?? null).toBe(fault)
  })

  it.each([
    ['2026-11-23', 'coming'],
    ['2026-11-24', 'now'],
    ['2026-11-30', 'now'],
    ['2026-12-01', 'past'],
  ])('on %s it is %s', (day, state) => {
    expect(stateOn(wanted, day)).toBe(state)
  })
})
