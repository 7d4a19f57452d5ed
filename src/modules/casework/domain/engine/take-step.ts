import { ok, type Result, refuse, refuseAll } from '@/kernel/result'
import { advance } from './advance'
import type { Progress } from './change-case'
import { type ActingFor, type Doing, draftOf, type EventDraft } from './event-draft'
import type { Person } from './people'
import { duesOf, keyUsed, letsIn, type Moment, placesOf, refusalsOf, type StepPlace } from './permission'
import type { OpenCase, Outside, SealedKind } from './sealed-kind'
import type { CaseRecord, Order } from './work'

export type StepRequest = {
  action: string
  input: unknown
  /** Left out where the person has only one such task, or is only one such party. */
  taskId?: string
  partyId?: string
  /** The version of the case, or of the party, that the person was looking at. */
  expectedVersion?: number
  /** An agent's principal, or the person whose words an operator enters. */
  onBehalf?: readonly ActingFor[]
  causedBy?: string
}

/** A step that was taken: what the case is now, what goes on record, what the outbox carries out. */
export type StepTaken<Tx = never> = { open: OpenCase<Tx>; event: EventDraft; orders: readonly Order[] }

/**
 * One step, in the order of every use case: may they see it, may they do it, is it still as they saw it, what stands in
 * the way, what is wrong with the input; then a number is drawn, and it is decided.
 */
export async function takeStep<Tx>(
  kind: SealedKind<string, Tx>,
  record: CaseRecord,
  actor: Person,
  request: StepRequest,
  moment: Moment,
  outside: Outside<Tx>,
): Promise<Result<StepTaken<Tx>>> {
  const open = kind.read(record)
  const place = placeOf(kind, open, actor, request)
  const refused = refusalsOf(kind, open, actor, place, moment)
  if (!refused.some(({ code }) => FIRST.includes(code)) && isOutdated(kind, record, place, request))
    return refuse('case.changed-meanwhile')
  const refusal = refuseAll(refused)
  if (refusal) return refusal
  const used = keyUsed(actor, (person) => letsIn(kind, open, person, place, moment))
  const { action, input, causedBy = null, onBehalf = [] } = request
  const doing = {
    actor,
    used,
    taskId: place.taskId,
    partyId: place.partyId,
    onBehalf,
    occurredAt: moment.now,
    causedBy,
  }
  return decided(kind, open, { action, input, doing }, moment, outside)
}

function placeOf(kind: SealedKind, open: OpenCase, actor: Person, { action, taskId, partyId }: StepRequest): StepPlace {
  if (taskId !== undefined || partyId !== undefined) return { action, taskId: taskId ?? null, partyId: partyId ?? null }
  const [only, another] = placesOf(kind, open, actor, action)
  return only && !another ? only : { action, taskId: null, partyId: null }
}

/** Said whatever somebody was looking at. */
const FIRST = ['case.not-found', 'case.already-decided']

/** Parallel tasks do not disturb each other: only a change of the very task, or party, makes somebody come second. */
function isOutdated(kind: SealedKind, record: CaseRecord, place: StepPlace, { expectedVersion }: StepRequest): boolean {
  const on = kind.steps[place.action]?.on
  if (on === 'task') return record.tasks.some(({ id, state }) => id === place.taskId && state !== 'open')
  if (expectedVersion === undefined) return false
  if (on === 'case') return expectedVersion !== record.version
  return record.parties.some(({ id, version }) => id === place.partyId && version !== expectedVersion)
}

/** How a decided step is taken. */
export type Taking = {
  action: string
  input: unknown
  doing: Doing
  /** Applied to the case after all else. */
  besides?: (progress: Progress) => Progress
}

/** Decides a step that nothing stands in the way of. Throws where the kind leads to a status its table doesn't allow. */
export async function decided<Tx>(
  kind: SealedKind<string, Tx>,
  held: OpenCase<Tx>,
  { action, input, doing, besides = (progress) => progress }: Taking,
  moment: Moment,
  outside: Outside<Tx>,
): Promise<Result<StepTaken<Tx>>> {
  const { actor, taskId, partyId } = doing
  const { now, today, newId } = moment
  const { record: before } = held
  const seen = { actor, taskId, partyId, now, today, due: duesOf(held, moment) }
  const decision = await held.decide(action, input, seen, outside)
  if (!decision.ok) return decision
  const { to, event } = decision.value
  if (!kind.statuses[before.status]?.exits[action]?.includes(to))
    throw new Error(`${kind.name}: ${action} doesn't lead from ${before.status} to ${to}`)
  const advanced = besides(advance(kind, before, decision.value, { by: actor.id, newId, at: now, today }))
  const progress = { ...advanced, record: raised(kind, advanced.record, before, { action, taskId, partyId }) }
  const open = kind.read(progress.record)
  const draft = draftOf(event(duesOf(open, moment)), before.status, progress, doing, moment)
  return ok({ open, event: draft, orders: progress.orders })
}

/** A step on a party leaves the case's version alone unless it moves the case on. */
function raised(kind: SealedKind, after: CaseRecord, before: CaseRecord, { action, partyId }: StepPlace): CaseRecord {
  if (kind.steps[action]?.on !== 'party') return { ...after, version: before.version + 1 }
  const parties = after.parties.map((one) => (one.id === partyId ? { ...one, version: one.version + 1 } : one))
  return { ...after, parties, version: before.version + (after.status === before.status ? 0 : 1) }
}
