import { canonicalJson } from '@/kernel/canonical-json'
import type { CaseEvent } from './case-event'

/** Given from outside: the domain knows no crypto. `sha256` gives hex; `keyed` a seal under a key for this purpose. */
export type Seals = {
  sha256: (text: string) => string
  keyed: (domain: 'case-event' | 'event-payload' | 'carried-head', text: string) => string
}

/** The formula that new events are sealed by; 1 is the one without a key, of before. */
export const ENVELOPE = 2

/** What the chain knows of an event: who, when, its place, and its seals. Whatever else is in its envelope is sealed, too. */
export type ChainedEvent = {
  id: string
  caseId: string
  seq: number
  type: string
  actorKind: string
  actorId: string
  actorName: string | null
  occurredAt: Date
  payload: unknown
  prevHash: string
  hash: string
  envelope: number
  /** Null for an event of envelope 1, and for one whose words were erased by law. */
  payloadSalt: string | null
  payloadSeal: string | null
}

/** An event as it lies in the log: with the number of its formula and, since envelope 2, the salted seal of its payload. */
export type SealedEvent = CaseEvent & Pick<ChainedEvent, 'envelope' | 'payloadSalt' | 'payloadSeal'>

export const payloadSealOf = (payload: unknown, salt: string | null, { keyed }: Seals): string =>
  keyed('event-payload', canonicalJson({ salt, payload }))

/**
 * Each event is sealed together with the seal of the one before: nothing can be changed, left out or put in between.
 * Sealed is every member of the envelope that is there, the payload by its own seal; members added to the envelope
 * later are sealed from then on, and none can be put on an older event.
 */
export function sealOf(event: Omit<ChainedEvent, 'hash'>, seals: Seals): string {
  if (event.envelope === 1) return unkeyedSealOf(event, seals)
  const { payload: _payload, payloadSalt: _salt, ...envelope } = event
  const present = Object.entries({ ...envelope, hash: null }).filter(([, value]) => value !== null)
  return seals.keyed('case-event', canonicalJson(Object.fromEntries(present)))
}

/** Envelope 1. */
function unkeyedSealOf(event: Omit<ChainedEvent, 'hash'>, { sha256 }: Seals): string {
  const { id, caseId, seq, type, actorKind, actorId, actorName, occurredAt, payload, prevHash } = event
  return sha256(canonicalJson({ id, caseId, seq, type, actorKind, actorId, actorName, occurredAt, payload, prevHash }))
}

/** How far a log reaches under envelope 1: so many events, the last with this seal. Under a key, so that none is made up. */
export type CarriedHead = { caseId: string; events: number; lastHash: string; seal: string }

export const carriedHeadSeal = ({ caseId, events, lastHash }: Omit<CarriedHead, 'seal'>, { keyed }: Seals): string =>
  keyed('carried-head', canonicalJson({ log: 'case', caseId, events, lastHash }))

/** What the case itself remembers of its log: the seal of the last event and the number of the next. */
export type ChainEnd = { nextSeq: number; lastHash: string }

/** changed: an event doesn't fit its seal; missing: one was left out; surplus: there are more than the case remembers. */
export type ChainFault = 'changed' | 'missing' | 'surplus'
export type ChainCheck = { intact: true; length: number } | { intact: false; brokenAt: number; reason: ChainFault }

/**
 * Follows the chain from the first event to the end that the case remembers; names the first event that does not fit.
 * Words may be gone from the events in `erased` only: those that another event of the same chain says were erased.
 */
export function verifyChain(
  events: readonly ChainedEvent[],
  end: ChainEnd,
  carried: CarriedHead | null,
  seals: Seals,
  erased: ReadonlySet<number> = new Set(),
): ChainCheck {
  const unkeyed = carried && carriedHeadSeal(carried, seals) === carried.seal ? carried : null
  let prevHash = ''
  for (const [index, event] of events.entries()) {
    const brokenAt = index + 1
    if (event.seq !== brokenAt) return { intact: false, brokenAt, reason: 'missing' }
    if (event.prevHash !== prevHash || !fits(event, unkeyed, seals, erased))
      return { intact: false, brokenAt, reason: 'changed' }
    prevHash = event.hash
  }
  const brokenAt = Math.min(events.length, Math.max(end.nextSeq - 1, 0)) + 1
  if (events.length >= end.nextSeq) return { intact: false, brokenAt, reason: 'surplus' }
  if (events.length + 1 < end.nextSeq) return { intact: false, brokenAt, reason: 'missing' }
  return end.lastHash === prevHash
    ? { intact: true, length: events.length }
    : { intact: false, brokenAt, reason: 'changed' }
}

/** The formula without a key holds for exactly the events that were carried over, and for none after them. */
function fits(event: ChainedEvent, carried: CarriedHead | null, seals: Seals, erased: ReadonlySet<number>): boolean {
  const isOld = event.seq <= (carried?.events ?? 0)
  if (isOld !== (event.envelope === 1) || event.hash !== sealOf(event, seals)) return false
  if (isOld) return event.seq < (carried?.events ?? 0) || event.hash === carried?.lastHash
  if (event.payload === null && event.payloadSalt === null) return erased.has(event.seq)
  return event.payloadSeal === payloadSealOf(event.payload, event.payloadSalt, seals)
}
