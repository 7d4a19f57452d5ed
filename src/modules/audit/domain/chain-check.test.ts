import { describe, expect, it } from 'vitest'
import { type ChainCheck, type FoundBreak, heldAtOf, isRunning, progressOf, withStep } from './chain-check'

const asked = new Date('2026-11-24T02:00:00Z')
const check: ChainCheck = {
  ...{
    id: 'c',
    requestedBy: 'a',
    requesterName: '孙',
    requestedAt: asked,
    touchedAt: asked,
    finishedAt: null,
    toldAt: null,
  },
  ...{
    stage: 'cases',
    place: '',
    cases: 0,
    casesTotal: 3,
    events: 0,
    documents: 0,
    anchors: 0,
    entries: 0,
    entriesTotal: 5,
    broken: [],
  },
}

describe('a check of every seal', () => {
  it('goes through cases, documents and the audit log, and then is done', () => {
    const found: FoundBreak = { kind: 'case-changed', name: 'N', at: 4 }
    const halfway = withStep(check, { counted: { cases: 2, events: 9 }, broken: [], next: 'case-2' })
    expect(halfway).toMatchObject({ stage: 'cases', place: 'case-2', cases: 2, events: 9 })
    const cases = withStep(halfway, { counted: { cases: 1, events: 1 }, broken: [found], next: null })
    expect(cases).toMatchObject({ stage: 'documents', place: '', cases: 3, events: 10, broken: [found] })
    const documents = withStep(cases, { counted: { documents: 3 }, broken: [], next: null })
    expect(documents).toMatchObject({ stage: 'entries', documents: 3 })
    const entries = withStep(documents, { counted: { entries: 4 }, broken: [], next: '4:ab' })
    expect(entries).toMatchObject({ stage: 'entries', place: '4:ab' })
    const anchors = withStep(entries, { counted: { entries: 1 }, broken: [], next: null })
    expect(anchors).toMatchObject({ stage: 'anchors', entries: 5, broken: [found] })
    expect(withStep(anchors, { counted: { anchors: 2 }, broken: [], next: null })).toMatchObject({
      stage: 'done',
      anchors: 2,
      broken: [found],
    })
    expect([check, halfway, entries].map(progressOf)).toEqual([0, 0.25, 0.875])
  })

  it('tells of the same thing at several anchors the last, until which it held', () => {
    const cut = (at: number, heldAt: string): FoundBreak => ({ kind: 'audit-anchored', name: '', at, heldAt })
    const first = withStep(check, { counted: {}, broken: [cut(5, 'a'), cut(7, 'b')], next: 'x' })
    expect(withStep(first, { counted: {}, broken: [cut(9, 'c')], next: null }).broken).toEqual([cut(9, 'c')])
  })

  it('tells since when a thing does not hold: by its anchor, else by the last check that found it in order', () => {
    const found: FoundBreak = { kind: 'case-changed', name: 'N', at: 4 }
    const at = (day: string, broken: FoundBreak[]): ChainCheck => ({
      ...check,
      requestedAt: new Date(`2026-11-${day}T02:00:00Z`),
      stage: 'done',
      broken,
    })
    const earlier = [at('20', []), at('21', [{ ...found, name: 'M' }]), at('22', [found]), at('25', [])]
    expect(heldAtOf(found, check, earlier)).toEqual(new Date('2026-11-21T02:00:00Z'))
    expect(heldAtOf(found, check, [])).toBeNull()
    expect(heldAtOf({ ...found, heldAt: '2026-11-23T00:00:00Z' }, check, earlier)).toEqual(new Date('2026-11-23'))
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
