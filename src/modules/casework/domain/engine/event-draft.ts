import type { Effect } from './effects'
import { type HeldKey, isParty, type Person } from './people'
import type { EventBody } from './sealed-kind'
import type { CaseRecord } from './work'

/** Why somebody else's name stands beside the doer's. */
export type ActingFor = { as: 'stand_in' | 'agent' | 'operator'; id: string }

/** The engine's own events; a kind has none of these names. */
export const OWN_EVENTS = {
  claim: 'task.claimed',
  release: 'task.released',
  handOver: 'task.handed-over',
  addTask: 'task.added',
  urge: 'task.urged',
  /** Says whose words were erased, why, and by which law. It is never erased itself. */
  eraseWords: 'words.erased',
} as const

/** An event before it has its place in the log: everything but number and seals. */
export type EventDraft = EventBody & {
  id: string
  caseId: string
  kind: string
  /** Null for the event that opens a case. */
  from: string | null
  to: string
  taskId: string | null
  partyId: string | null
  actorKind: Person['kind']
  actorId: string
  /** Of staff only. */
  actorName: string | null
  /** The post they acted by. */
  actorPost: string | null
  /** Each of them: a stand-in may enter what a caller says. */
  actorFor: readonly ActingFor[]
  /** The legal moment, and when it was written down: a timer's effect, or paper that is entered later. */
  occurredAt: Date
  recordedAt: Date
  /** The event, timer or request that brought it about. */
  causedBy: string | null
  effects: readonly Effect[]
}

/** How something was done: by whom and by which key, on what, from which legal moment, and because of what. */
export type Doing = {
  actor: Person
  used: HeldKey | null
  taskId: string | null
  partyId: string | null
  /** On whose behalf, besides whom they stand in for. */
  onBehalf: readonly ActingFor[]
  occurredAt: Date
  causedBy: string | null
}

/** The record of what was done; `record` is the case after it. */
export function draftOf(
  body: EventBody,
  from: string | null,
  { record, effects }: { record: CaseRecord; effects: readonly Effect[] },
  doing: Doing,
  { now, newId }: { now: Date; newId: () => string },
): EventDraft {
  const { taskId, occurredAt, causedBy } = doing
  const { id: caseId, kind, status: to } = record
  const moments = { occurredAt, recordedAt: now }
  return {
    ...body,
    id: newId(),
    caseId,
    kind,
    from,
    to,
    taskId,
    ...doerOf(doing, record),
    ...moments,
    causedBy,
    effects,
  }
}

type Doer = Pick<EventDraft, 'partyId' | 'actorKind' | 'actorId' | 'actorName' | 'actorPost' | 'actorFor'>

/** Who did it, as it goes on record: a citizen by id, a hidden party by its place in the case only. */
function doerOf({ actor, used, partyId, onBehalf }: Doing, { parties }: CaseRecord): Doer {
  const isStaff = actor.kind === 'staff'
  const party = parties.find((one) => (partyId === null ? !isStaff && isParty(actor, one) : one.id === partyId))
  const hidden = party?.hidden === true && isParty(actor, party) ? party.id : null
  return {
    partyId: party?.id ?? null,
    actorKind: hidden === null ? actor.kind : 'party',
    actorId: hidden ?? actor.id,
    actorName: isStaff && hidden === null ? actor.name : null,
    actorPost: used?.key ?? null,
    actorFor: used?.lentBy ? [{ as: 'stand_in', id: used.lentBy }, ...onBehalf] : onBehalf,
  }
}
