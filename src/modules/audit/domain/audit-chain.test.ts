import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type AuditEntry, type AuditSeals, firstBreak, keyedSealOf, linkOf } from './audit-chain'

const SEALS: AuditSeals = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  keyed: (domain, text) => createHmac('sha256', domain).update(text).digest('hex'),
}
const START = { seq: 0, hash: '' }
const breakIn = (entries: readonly AuditEntry[], carried = START) => firstBreak(entries, START, carried, SEALS)

/** The first `old` entries without a key. */
function chain(length: number, old = 0, detail = {}): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let seq = 1; seq <= length; seq++) {
    const prevHash = entries.at(-1)?.hash ?? ''
    const facts = {
      id: `e${seq}`,
      occurredAt: new Date(1_770_000_000_000 + seq),
      actorKind: 'staff',
      actorId: 'chen',
      actorName: '陈某',
      action: 'case.read',
      subjectKind: 'case',
      subjectId: 'c1',
      detail: { reason: '核对', n: seq, ...detail },
      requestId: null,
    }
    const entry = { ...facts, seq, prevHash, seal: seq <= old ? null : keyedSealOf(facts, SEALS) }
    entries.push({ ...entry, hash: linkOf(entry, SEALS) })
  }
  return entries
}

const changed = (entries: AuditEntry[], index: number, change: Partial<AuditEntry>) =>
  entries.map((entry, i) => (i === index ? { ...entry, ...change } : entry))

describe('the audit chain', () => {
  it('holds when nothing was touched, in whatever order the details come back', () => {
    const entries = changed(chain(5), 2, { detail: { n: 3, reason: '核对' } })
    expect(breakIn(entries)).toBeNull()
  })

  it.each([
    ['another actor', { actorName: '赵某' }],
    ['another moment', { occurredAt: new Date(0) }],
    ['another detail', { detail: { reason: '好奇', n: 3 } }],
    ['another subject', { subjectId: 'c2' }],
  ])('breaks where an entry was given %s', (_what, change) => {
    expect(breakIn(changed(chain(5), 2, change))).toEqual({ seq: 3, reason: 'changed' })
  })

  it('breaks where an entry was left out', () => {
    expect(breakIn(chain(5).toSpliced(1, 1))).toEqual({ seq: 2, reason: 'missing' })
    expect(breakIn(chain(5).slice(1))).toEqual({ seq: 1, reason: 'missing' })
  })

  it('breaks where an entry was rewritten with a fitting link, since nobody else has the key', () => {
    const entries = chain(5)
    const third = { ...(entries[2] as AuditEntry), actorName: '赵某' }
    const forged = { ...third, hash: linkOf(third, SEALS) }
    expect(breakIn(changed(entries, 2, forged))).toEqual({ seq: 3, reason: 'changed' })
  })

  it('holds by the old formula up to where it was carried over, and not one entry further', () => {
    const old = chain(5, 3)
    const end = { seq: 3, hash: (old[2] as AuditEntry).hash }
    expect(breakIn(old, end)).toBeNull()
    expect(breakIn(old)).toEqual({ seq: 1, reason: 'changed' })
    expect(breakIn(chain(5, 4), end)).toEqual({ seq: 4, reason: 'changed' })
    expect(breakIn(chain(5, 3, { reason: '改' }), end)).toEqual({ seq: 3, reason: 'changed' })
    expect(breakIn(chain(5, 5), end)).toEqual({ seq: 4, reason: 'changed' })
  })
})
