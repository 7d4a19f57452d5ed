import { z } from 'zod'
import {
  type CarriedHead,
  type ChainCheck,
  type ChainEnd,
  type ChainedEvent,
  ENVELOPE,
  payloadSealOf,
  type Seals,
  sealOf,
  verifyChain,
} from '../event-chain'
import { type EventDraft, OWN_EVENTS } from './event-draft'

/**
 * An event as it lies in the log for good. It is sealed by the formula that all events have been sealed by since there is
 * a key: every member that is there, the payload by its own salted seal. Whatever must be erasable is in the payload.
 */
export type SealedCaseEvent = EventDraft & ChainedEvent

/** Gives an event its place in the log of its case and seals it to the one before. `salt` is new for each event. */
export function sealEvent(draft: EventDraft, end: ChainEnd, salt: string, seals: Seals): SealedCaseEvent {
  const payloadSeal = payloadSealOf(draft.payload, salt, seals)
  const place = { seq: end.nextSeq, prevHash: end.lastHash, envelope: ENVELOPE, payloadSalt: salt, payloadSeal }
  const event = { ...draft, ...place }
  return { ...event, hash: sealOf(event, seals) }
}

export const endAfter = ({ seq, hash }: Pick<ChainedEvent, 'seq' | 'hash'>): ChainEnd => ({
  nextSeq: seq + 1,
  lastHash: hash,
})

/** What the event says by which words are erased. */
export const wordsErased = z.object({
  seqs: z.array(z.number().int().positive()),
  reason: z.string().min(1),
  legalBasis: z.string().min(1),
})

/** The event without its words. Its seals stay as they are, so the chain still stands. */
export const withoutWords = <E extends ChainedEvent>(event: E): E => ({ ...event, payload: null, payloadSalt: null })

/** Checks the log of a case: nothing changed, left out or put in between, and no words gone that nobody says were erased. */
export function verifyLog(
  events: readonly ChainedEvent[],
  end: ChainEnd,
  carried: CarriedHead | null,
  seals: Seals,
): ChainCheck {
  const erased = events.flatMap(({ type, payload }) => (type === OWN_EVENTS.eraseWords ? erasedBy(payload) : []))
  return verifyChain(events, end, carried, seals, new Set(erased))
}

function erasedBy(payload: unknown): number[] {
  const read = wordsErased.safeParse(payload)
  return read.success ? read.data.seqs : []
}
