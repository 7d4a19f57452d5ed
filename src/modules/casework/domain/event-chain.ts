import { canonicalJson } from '@/kernel/canonical-json'
import type { CaseEvent } from './case-event'

/** Given from outside: the domain knows no crypto. Hex of SHA-256. */
export type Sha256 = (text: string) => string

/** Each event is sealed together with the seal of the one before: nothing can be changed, left out or put in between. */
export function sealOf(event: Omit<CaseEvent, 'hash'>, sha256: Sha256): string {
  const { id, caseId, seq, type, actorKind, actorId, actorName, occurredAt, payload, prevHash } = event
  return sha256(canonicalJson({ id, caseId, seq, type, actorKind, actorId, actorName, occurredAt, payload, prevHash }))
}

/** What the case itself remembers of its log: the seal of the last event and the number of the next. */
export type ChainEnd = { nextSeq: number; lastHash: string }
export type ChainCheck = { intact: true; length: number } | { intact: false; brokenAt: number }

/** Follows the chain from the first event to the end that the case remembers; names the first event that does not fit. */
export function verifyChain(events: readonly CaseEvent[], end: ChainEnd, sha256: Sha256): ChainCheck {
  let prevHash = ''
  for (const [index, event] of events.entries()) {
    const fits = event.seq === index + 1 && event.prevHash === prevHash && event.hash === sealOf(event, sha256)
    if (!fits) return { intact: false, brokenAt: index + 1 }
    prevHash = event.hash
  }
  const isWhole = end.nextSeq === events.length + 1 && end.lastHash === prevHash
  return isWhole ? { intact: true, length: events.length } : { intact: false, brokenAt: events.length + 1 }
}
