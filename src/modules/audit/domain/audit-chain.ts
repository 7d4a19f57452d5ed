import { canonicalJson, type JsonValue } from '@/kernel/canonical-json'

export type AuditDetail = { [key: string]: string | number | boolean | null | string[] | undefined }

/** What is written down about one act: who, what, about whom, when. Never personal data, never secrets. */
export type AuditFacts = {
  id: string
  seq: number
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

export type AuditEntry = AuditFacts & { prevHash: string; hash: string }

export type Hash = (text: string) => string

/** The seal of an entry: over its own facts and the seal before it, so that none can be changed or left out unseen. */
export function sealOf(facts: AuditFacts, prevHash: string, hash: Hash): string {
  const { id, seq, occurredAt, actorKind, actorId, actorName, action, subjectKind, subjectId, requestId } = facts
  const sealed: JsonValue = { id, seq, occurredAt: occurredAt.toISOString(), requestId, prevHash }
  const detail = facts.detail as JsonValue
  return hash(canonicalJson({ ...sealed, actorKind, actorId, actorName, action, subjectKind, subjectId, detail }))
}

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
    if (sealOf(entry, entry.prevHash, hash) !== entry.hash) return { seq: entry.seq, reason: 'changed' }
    before = entry
  }
  return null
}
