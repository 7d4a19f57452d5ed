import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Seals } from '../event-chain'
import { endAfter, type SealedCaseEvent, sealEvent, verifyLog, withoutWords } from './envelope'
import { type EventDraft, OWN_EVENTS } from './event-draft'

const SEALS: Seals = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  keyed: (domain, text) => createHmac('sha256', domain).update(text).digest('hex'),
}
const draft = (id: string, over: Partial<EventDraft> = {}): EventDraft => ({
  id,
  caseId: 'case',
  kind: 'petition',
  type: 'petition.answered',
  schema: 1,
  from: 'open',
  to: 'open',
  taskId: 'task',
  partyId: null,
  actorKind: 'staff',
  actorId: 'li',
  actorName: '李娜',
  actorPost: 'post:D:reviewer',
  actorFor: [{ as: 'stand_in', id: 'wang' }],
  occurredAt: new Date('2026-11-10T00:00:00Z'),
  recordedAt: new Date('2026-11-12T02:00:00Z'),
  causedBy: null,
  payload: { text: `words of ${id}` },
  effects: [{ did: 'task.done', task: 'task', by: 'li', outcome: 'answered' }],
  ...over,
})
const START = { nextSeq: 1, lastHash: '' }
const logOf = (drafts: EventDraft[]) =>
  drafts.reduce<SealedCaseEvent[]>((log, one) => {
    const last = log.at(-1)
    log.push(sealEvent(one, last ? endAfter(last) : START, `salt of ${one.id}`, SEALS))
    return log
  }, [])
const check = (log: SealedCaseEvent[], whole = log) =>
  verifyLog(log, endAfter(whole.at(-1) as SealedCaseEvent), null, SEALS)
const changed = (log: SealedCaseEvent[], index: number, change: Partial<SealedCaseEvent>) =>
  log.map((event, i) => (i === index ? { ...event, ...change } : event))

describe('an event in its envelope', () => {
  const log = logOf([draft('a'), draft('b'), draft('c')])

  it('stands in a chain', () => expect(check(log)).toEqual({ intact: true, length: 3 }))

  it('is sealed by the same formula for ever: a seal of November 2026', () => {
    expect(log.map(({ hash }) => hash.slice(0, 16))).toMatchInlineSnapshot(`
      [
        "345b552681faea9c",
        "382b33d5b4ce3c30",
        "656f9600cf5b4dc3",
      ]
    `)
  })

  it.each<[string, Partial<SealedCaseEvent>]>([
    ['kind', { kind: 'another' }],
    ['schema', { schema: 2 }],
    ['from', { from: 'draft' }],
    ['to', { to: 'closed' }],
    ['taskId', { taskId: 'another' }],
    ['partyId', { partyId: 'somebody' }],
    ['actorName', { actorName: null }],
    ['actorPost', { actorPost: 'post:D:approver' }],
    ['actorFor', { actorFor: [] }],
    ['recordedAt', { recordedAt: new Date('2026-11-10T00:00:00Z') }],
    ['causedBy', { causedBy: 'timer:silence' }],
    ['effects', { effects: [] }],
    ['envelope', { envelope: 3 }],
    ['payload', { payload: { text: 'other words' } }],
    ['salt', { payloadSalt: 'another' }],
  ])('shows a change of its %s', (_member, change) => {
    expect(check(changed(log, 1, change))).toMatchObject({ intact: false, brokenAt: 2, reason: 'changed' })
  })

  it('holds no name that could have to be erased', () => {
    const { payload: _payload, ...envelope } = draft('a', { actorKind: 'citizen', actorName: null })
    expect(JSON.stringify(envelope)).not.toMatch(/words|李娜/)
  })
})

describe('words that are erased by law', () => {
  const words = { seqs: [2], reason: '当事人要求删除', legalBasis: '个人信息保护法 47' }
  const log = logOf([draft('a'), draft('b'), draft('c', { type: OWN_EVENTS.eraseWords, payload: words })])
  const without = (index: number) => log.map((event, i) => (i === index ? withoutWords(event) : event))

  it('leave the chain standing', () => expect(check(without(1))).toEqual({ intact: true, length: 3 }))

  it.each([
    ['words that nobody says were erased', without(0), 1],
    ['the words that say it', without(2), 3],
    ['an envelope changed besides', changed(without(1), 1, { to: 'closed' }), 2],
    ['words put in their place', changed(log, 1, { payload: null }), 2],
  ])('do not hide %s', (_what, tampered, brokenAt) => {
    expect(check(tampered, log)).toMatchObject({ intact: false, brokenAt, reason: 'changed' })
  })
})
