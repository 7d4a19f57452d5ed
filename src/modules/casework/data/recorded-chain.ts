import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import type { CarriedHead, ChainEnd, SealedEvent } from '../domain/event-chain'
import { toEvent } from './event-store'

/** The log of one case, with the end that the case remembers of it and its carried head. */
export type OneChain = { events: SealedEvent[]; end: ChainEnd; carried: CarriedHead | null }

type EventRow = Prisma.CaseEventGetPayload<Record<string, never>>
type Row = (EventRow | { [name in keyof EventRow]: null }) &
  ChainEnd & { headEvents: number | null; headHash: string; headSeal: string }

/** In one statement, and so as of one moment: read in several, a step taken meanwhile looks like a break. */
export async function chainOf(tx: Transaction, caseId: string): Promise<OneChain | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.next_seq AS "nextSeq", c.last_hash AS "lastHash",
      h.events AS "headEvents", h.last_hash AS "headHash", h.seal AS "headSeal",
      e.id, e.case_id AS "caseId", e.seq, e.type, e.actor_kind AS "actorKind", e.actor_id AS "actorId",
      e.actor_name AS "actorName", e.occurred_at AS "occurredAt", e.payload, e.prev_hash AS "prevHash", e.hash,
      e.envelope, e.payload_salt AS "payloadSalt", e.payload_seal AS "payloadSeal"
    FROM cases c
    LEFT JOIN case_carried_heads h ON h.case_id = c.id
    LEFT JOIN case_events e ON e.case_id = c.id
    WHERE c.id = ${caseId}::uuid ORDER BY e.seq`
  const [first] = rows
  if (!first) return null
  const { nextSeq, lastHash, headEvents, headHash, headSeal } = first
  const carried = headEvents === null ? null : { caseId, events: headEvents, lastHash: headHash, seal: headSeal }
  return { events: rows.flatMap(eventIn), end: { nextSeq, lastHash }, carried }
}

/** The event of a row; none where the log is empty. */
function eventIn({ nextSeq: _next, lastHash: _last, headEvents: _e, headHash: _h, headSeal: _s, ...event }: Row) {
  return event.id === null ? [] : [toEvent(event)]
}
