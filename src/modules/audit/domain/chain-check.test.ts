import { describe, expect, it } from 'vitest'
import { type ChainCheck, entryPlace, isRunning, progressOf, withCases, withEntries } from './chain-check'

const asked = new Date('2026-11-24T02:00:00Z')
const check: ChainCheck = {
  ...{ id: 'c', requestedBy: 'a', requesterName: '孙', requestedAt: asked, touchedAt: asked, finishedAt: null },
  ...{ stage: 'cases', place: '', cases: 0, casesTotal: 3, events: 0, entries: 0, entriesTotal: 5, broken: [] },
}

describe('a check of every seal', () => {
  it('goes through the cases, then through the audit log, and then is done', () => {
    const halfway = withCases(check, { cases: 2, events: 9, broken: [], last: 'case-2' })
    expect(halfway).toMatchObject({ stage: 'cases', place: 'case-2', cases: 2, events: 9 })
    const cases = withCases(halfway, { cases: 1, events: 1, broken: [{ caseNo: 'N', brokenAt: 4 }], last: null })
    expect(cases).toMatchObject({ stage: 'entries', place: '', broken: [{ log: 'case', caseNo: 'N', at: 4 }] })
    const entries = withEntries(cases, { entries: 4, broken: null, last: { seq: 4, hash: 'ab' } })
    expect(entryPlace(entries)).toEqual({ seq: 4, hash: 'ab' })
    expect(withEntries(entries, { entries: 1, broken: null, last: null })).toMatchObject({ stage: 'done', entries: 5 })
    expect([check, halfway, entries].map(progressOf)).toEqual([0, 0.25, 0.875])
  })

  it('ends at the first break of the audit log, which is one chain', () => {
    const broken = withEntries(
      { ...check, stage: 'entries' },
      { entries: 2, broken: { seq: 3, reason: 'changed' }, last: { seq: 9, hash: 'x' } },
    )
    expect(broken).toMatchObject({ stage: 'done', broken: [{ log: 'audit', at: 3, reason: 'changed' }] })
  })

  it.each([
    ['just asked for', check, 0, true],
    ['nine minutes without a word', check, 9, true],
    ['ten minutes without a word', check, 10, false],
    ['finished', { ...check, finishedAt: asked }, 0, false],
    ['none', null, 0, false],
  ])('runs: %s', (_what, one, minutes, running) => {
    expect(isRunning(one, new Date(asked.getTime() + minutes * 60_000))).toBe(running)
  })
})
