import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { carriedHeadSeal, payloadSealOf, type SealedEvent, type Seals, sealOf, verifyChain } from './event-chain'

const SEALS: Seals = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  keyed: (domain, text) => createHmac('sha256', domain).update(text).digest('hex'),
}
const otherKey: Seals = { ...SEALS, keyed: (domain, text) => SEALS.keyed(domain, `another key ${text}`) }

/** `old` events under the formula without a key, the rest under the key. */
function chainOf(reasons: readonly string[], old = 0, seals = SEALS): SealedEvent[] {
  const events: SealedEvent[] = []
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
    const isOld = index < old
    const keyed = { envelope: 2, payloadSalt: reason, payloadSeal: payloadSealOf(facts.payload, reason, seals) }
    const event = { ...facts, ...(isOld ? { envelope: 1, payloadSalt: null, payloadSeal: null } : keyed) }
    events.push({ ...event, hash: sealOf(event, seals) })
  }
  return events
}
const endOf = (events: SealedEvent[]) => ({ nextSeq: events.length + 1, lastHash: events.at(-1)?.hash ?? '' })
const headAfter = (events: SealedEvent[], count: number) => {
  const head = { caseId: 'case', events: count, lastHash: events[count - 1]?.hash ?? '' }
  return { ...head, seal: carriedHeadSeal(head, SEALS) }
}
const changed = (events: SealedEvent[], index: number, change: Partial<SealedEvent>) =>
  events.map((event, i) => (i === index ? ({ ...event, ...change } as SealedEvent) : event))

describe('the log of a case', () => {
  const events = chainOf(['一', '二', '三'])
  const end = endOf(events)

  it('is intact as written', () => {
    expect(verifyChain(events, end, null, SEALS)).toEqual({ intact: true, length: 3 })
    expect(verifyChain([], { nextSeq: 1, lastHash: '' }, null, SEALS)).toEqual({ intact: true, length: 0 })
  })

  it('is sealed by the same formula for ever: a seal of November 2026', () => {
    expect(events.map(({ hash }) => hash.slice(0, 16))).toMatchInlineSnapshot(`
      [
        "d6df7b766eaf57f7",
        "7b48938155b8108b",
        "e70f43657b7e971b",
      ]
    `)
  })

  it('takes no notice of members that the envelope gets later, and seals them once they are there', () => {
    const [first] = events as [SealedEvent]
    expect(sealOf(Object.assign({ taskId: null }, first), SEALS)).toBe(first.hash)
    expect(sealOf(Object.assign({ taskId: 't' }, first), SEALS)).not.toBe(first.hash)
  })

  it.each([
    ['a changed reason', changed(events, 1, { payload: { reason: '改' } } as Partial<SealedEvent>), 2, 'changed'],
    [
      'a changed reason with a seal of somebody else’s',
      changed(events, 1, chainOf(['一', '改'], 0, otherKey)[1] as SealedEvent),
      2,
      'changed',
    ],
    ['a changed name', changed(events, 0, { actorName: '别人' }), 1, 'changed'],
    ['a changed time', changed(events, 2, { occurredAt: new Date('2026-09-02T02:00:00Z') }), 3, 'changed'],
    ['an event left out', [events[0], events[2]] as SealedEvent[], 2, 'missing'],
    ['events swapped', [events[1], events[0], events[2]] as SealedEvent[], 1, 'missing'],
    ['the end cut off', events.slice(0, 2), 3, 'missing'],
    ['the case set back', events, 2, 'surplus', { nextSeq: 2, lastHash: events[0]?.hash ?? '' }],
    ['the whole chain resealed without a key', chainOf(['一', '二', '改'], 3), 1, 'changed'],
    ['resealed under another key', chainOf(['一', '二', '改'], 0, otherKey), 1, 'changed'],
  ])('shows %s', (_what, tampered, brokenAt, reason, remembered?: typeof end) => {
    const own = remembered ?? (tampered.length === 2 ? end : endOf(tampered))
    expect(verifyChain(tampered, own, null, SEALS)).toEqual({ intact: false, brokenAt, reason })
  })
})

describe('a log that began before there was a key', () => {
  const events = chainOf(['一', '二', '三'], 2)
  const end = endOf(events)

  it('holds by the old formula up to its keyed head, and by the key behind it', () => {
    expect(verifyChain(events, end, headAfter(events, 2), SEALS)).toEqual({ intact: true, length: 3 })
  })

  it.each([
    ['no head', events, null, 1],
    ['a head made up', events, { ...headAfter(events, 2), seal: 'f'.repeat(64) }, 1],
    ['a head of fewer events', events, headAfter(events, 1), 2],
    ['old events rewritten with fitting seals', chainOf(['改', '二', '三'], 2), headAfter(events, 2), 2],
    ['the old formula after the head', chainOf(['一', '二', '改'], 3), headAfter(events, 2), 3],
  ])('does not hold with %s', (_what, tampered, head, brokenAt) => {
    expect(verifyChain(tampered, endOf(tampered), head, SEALS)).toMatchObject({ intact: false, brokenAt })
  })
})
