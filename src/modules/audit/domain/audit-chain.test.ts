import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type AuditEntry, firstBreak, sealOf } from './audit-chain'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const START = { seq: 0, hash: '' }

function chain(length: number): AuditEntry[] {
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
      detail: { reason: '核对', n: seq },
      requestId: null,
    }
    entries.push({ ...facts, seq, prevHash, hash: sealOf(facts, seq, prevHash, hash) })
  }
  return entries
}

const changed = (entries: AuditEntry[], index: number, change: Partial<AuditEntry>) =>
  entries.map((entry, i) => (i === index ? { ...entry, ...change } : entry))

describe('the audit chain', () => {
  it('holds when nothing was touched, in whatever order the details come back', () => {
    const entries = changed(chain(5), 2, { detail: { n: 3, reason: '核对' } })
    expect(firstBreak(entries, START, hash)).toBeNull()
  })

  it.each([
    ['another actor', { actorName: '赵某' }],
    ['another moment', { occurredAt: new Date(0) }],
    ['another detail', { detail: { reason: '好奇', n: 3 } }],
    ['another subject', { subjectId: 'c2' }],
  ])('breaks where an entry was given %s', (_what, change) => {
    expect(firstBreak(changed(chain(5), 2, change), START, hash)).toEqual({ seq: 3, reason: 'changed' })
  })

  it('breaks where an entry was left out', () => {
    expect(firstBreak(chain(5).toSpliced(1, 1), START, hash)).toEqual({ seq: 2, reason: 'missing' })
    expect(firstBreak(chain(5).slice(1), START, hash)).toEqual({ seq: 1, reason: 'missing' })
  })

  it('breaks where an entry was rewritten with a fitting seal, at the next one', () => {
    const entries = chain(5)
    const third = { ...(entries[2] as AuditEntry), actorName: '赵某' }
    const forged = { ...third, hash: sealOf(third, third.seq, third.prevHash, hash) }
    expect(firstBreak(changed(entries, 2, forged), START, hash)).toEqual({ seq: 4, reason: 'not-linked' })
  })
})
