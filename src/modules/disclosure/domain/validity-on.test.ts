import { describe, expect, it } from 'vitest'
import type { Validity } from './document'
import { listedAtOf, validityOn, waitsForNewer } from './validity-on'

const said = (validity: Validity) => ({ validity, validityBefore: null, supersededOn: null })
const span = (effectiveOn: string | null, expiresOn: string | null) => ({ effectiveOn, expiresOn })

describe('validity over time', () => {
  it.each([
    ['before the day of effect', 'in_force', '2026-12-01', null, '2026-11-30', 'not_yet'],
    ['on the day of effect', 'in_force', '2026-12-01', null, '2026-12-01', 'in_force'],
    ['on its last day', 'in_force', '2021-12-01', '2026-11-30', '2026-11-30', 'in_force'],
    ['after its last day', 'in_force', '2021-12-01', '2026-11-30', '2026-12-01', 'expired'],
    ['nobody said, but it is not yet time', 'unknown', '2026-12-01', null, '2026-11-30', 'not_yet'],
    ['nobody said', 'unknown', '2026-12-01', null, '2026-12-01', 'unknown'],
    ['partly, and over', 'partly', null, '2026-11-30', '2026-12-01', 'expired'],
    ['repealed before it began', 'repealed', '2027-01-01', null, '2026-11-30', 'repealed'],
    ['superseded before it ended', 'superseded', null, '2026-11-30', '2026-12-31', 'superseded'],
    ['without dates', 'in_force', null, null, '2026-11-30', 'in_force'],
  ] as const)('%s', (_what, validity, from, to, day, shown) => {
    expect(validityOn(said(validity), span(from, to), day)).toBe(shown)
  })

  it.each([
    ['2026-12-31', 'in_force', true],
    ['2027-01-01', 'superseded', false],
  ] as const)('a newer one that begins to apply on 1 January ends it on that day: %s', (day, shown, waits) => {
    const stated = { validity: 'superseded', validityBefore: 'in_force', supersededOn: '2027-01-01' } as const
    expect(validityOn(stated, span(null, null), day)).toBe(shown)
    expect(waitsForNewer(stated, day)).toBe(waits)
  })

  it('lists what was made elsewhere by the day it was made', () => {
    expect(listedAtOf('2020-05-28').toISOString()).toBe('2020-05-27T16:00:00.000Z')
    expect(listedAtOf(null) < listedAtOf('1950-01-01')).toBe(true)
  })
})
