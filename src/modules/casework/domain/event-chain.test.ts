import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from './case-event'
import { sealOf, verifyChain } from './event-chain'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function chainOf(...reasons: string[]): CaseEvent[] {
  const events: CaseEvent[] = []
  for (const [index, reason] of reasons.entries()) {
    const facts = {
      id: `event-${index + 1}`,
      caseId: 'case',
      seq: index + 1,
      type: 'case.withdrawn',
      payload: { reason },
      actorKind: 'citizen',
      actorId: 'wang',
      actorName: '王芳',
      occurredAt: new Date('2026-09-01T02:00:00Z'),
      prevHash: events.at(-1)?.hash ?? '',
    } as const
    events.push({ ...facts, hash: sealOf(facts, sha256) })
  }
  return events
}
const endOf = (events: CaseEvent[]) => ({ nextSeq: events.length + 1, lastHash: events.at(-1)?.hash ?? '' })

describe('the log of a case', () => {
  const events = chainOf('一', '二', '三')
  const end = endOf(events)
  const changed = (index: number, change: Partial<CaseEvent>) =>
    events.map((event, i) => (i === index ? ({ ...event, ...change } as CaseEvent) : event))

  it('is intact as written', () => {
    expect(verifyChain(events, end, sha256)).toEqual({ intact: true, length: 3 })
    expect(verifyChain([], { nextSeq: 1, lastHash: '' }, sha256)).toEqual({ intact: true, length: 0 })
  })

  it.each([
    ['a changed reason', changed(1, { payload: { reason: '改' } } as Partial<CaseEvent>), 2],
    ['a changed name', changed(0, { actorName: '别人' }), 1],
    ['a changed time', changed(2, { occurredAt: new Date('2026-09-02T02:00:00Z') }), 3],
    ['an event left out', [events[0], events[2]] as CaseEvent[], 2],
    ['events swapped', [events[1], events[0], events[2]] as CaseEvent[], 1],
    ['the end cut off', events.slice(0, 2), 3],
  ])('shows %s', (_what, tampered, brokenAt) => {
    expect(verifyChain(tampered, end, sha256)).toEqual({ intact: false, brokenAt })
  })
})
