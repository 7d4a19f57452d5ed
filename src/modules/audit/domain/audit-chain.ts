import { canonicalJson } from '@/kernel/canonical-json'

export type AuditDetail = { [key: string]: string | number | boolean | null | string[] | undefined }

/** What is written down about one act: who, what, about whom, when. Never personal data, never secrets. */
export type AuditFacts = {
  id: string
  occurredAt: Date
  actorKind: string
  actorId: string
  actorName: string
  action: string
  subjectKind: string
  subjectId: string
  detail: AuditDetail
  requestId: string | null
}

export type AuditEntry = AuditFacts & { seq: number; prevHash: string; hash: string }

export type Hash = (text: string) => string

/** The facts as one text, the same however they come back from the database: what a seal is taken over. */
export function sealedText(facts: AuditFacts): string {
  const { id, occurredAt, actorKind, actorId, actorName, action, subjectKind, subjectId, requestId } = facts
  const happened = { id, occurredAt, action, subjectKind, subjectId, requestId }
  return canonicalJson({ ...happened, actorKind, actorId, actorName, detail: facts.detail })
}

/** The seal of an entry, over the seal before it, its number and its facts: none can be changed or left out unseen. */
export const sealOf = (facts: AuditFacts, seq: number, prevHash: string, hash: Hash): string =>
  hash(`${prevHash}\n${seq}\n${sealedText(facts)}`)

export type ChainBreak = { seq: number; reason: 'missing' | 'not-linked' | 'changed' }

/** The first place where the chain does not hold; `previous` is the last entry checked before, if any. */
export function firstBreak(
  entries: readonly AuditEntry[],
  previous: { seq: number; hash: string },
  hash: Hash,
): ChainBreak | null {
  let before = previous
  for (const entry of entries) {
    if (entry.seq !== before.seq + 1) return { seq: before.seq + 1, reason: 'missing' }
    if (entry.prevHash !== before.hash) return { seq: entry.seq, reason: 'not-linked' }
    if (sealOf(entry, entry.seq, entry.prevHash, hash) !== entry.hash) return { seq: entry.seq, reason: 'changed' }
    before = entry
  }
  return null
}
