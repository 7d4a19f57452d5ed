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

/** `seal` is null in entries of before, whose hash covers the content itself. */
export type AuditEntry = AuditFacts & { seq: number; prevHash: string; hash: string; seal: string | null }

/** Given from outside: the domain knows no crypto. */
export type AuditSeals = {
  sha256: (text: string) => string
  keyed: (domain: 'audit-entry', text: string) => string
}

/** The formula that new entries are sealed by; the one without a key, of before, had no number. */
const ENVELOPE = 2

/**
 * The facts of an entry under the key, the same however they come back from the database. It doesn't know its place:
 * that is given by the database, in one step with the writing (docs/decisions/0021), and held by the chain.
 */
export const keyedSealOf = (facts: AuditFacts, { keyed }: AuditSeals): string =>
  keyed('audit-entry', canonicalJson({ envelope: ENVELOPE, ...factsOf(facts) }))

function factsOf(facts: AuditFacts) {
  const { id, occurredAt, actorKind, actorId, actorName, action, subjectKind, subjectId, requestId, detail } = facts
  return { id, occurredAt, actorKind, actorId, actorName, action, subjectKind, subjectId, requestId, detail }
}

/** The link of an entry to the one before, over its keyed seal; in entries of before, over the facts themselves. */
export const linkOf = (entry: Omit<AuditEntry, 'hash'>, { sha256 }: AuditSeals): string =>
  sha256(`${entry.prevHash}\n${entry.seq}\n${entry.seal ?? canonicalJson(factsOf(entry))}`)

/** The last entry that was sealed without a key: up to it the old formula holds, after it no more. */
export type CarriedEnd = { seq: number; hash: string }

export type ChainBreak = { seq: number; reason: 'missing' | 'not-linked' | 'changed' }

/** The first place where the chain does not hold; `previous` is the last entry checked before, if any. */
export function firstBreak(
  entries: readonly AuditEntry[],
  previous: { seq: number; hash: string },
  carried: CarriedEnd,
  seals: AuditSeals,
): ChainBreak | null {
  let before = previous
  for (const entry of entries) {
    const { seq } = entry
    if (seq !== before.seq + 1) return { seq: before.seq + 1, reason: 'missing' }
    if (entry.prevHash !== before.hash) return { seq, reason: 'not-linked' }
    if (!fits(entry, carried, seals)) return { seq, reason: 'changed' }
    before = entry
  }
  return null
}

function fits(entry: AuditEntry, carried: CarriedEnd, seals: AuditSeals): boolean {
  if (linkOf(entry, seals) !== entry.hash) return false
  if (entry.seq > carried.seq) return entry.seal === keyedSealOf(entry, seals)
  return entry.seal === null && (entry.seq < carried.seq || entry.hash === carried.hash)
}
