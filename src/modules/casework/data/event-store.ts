import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { enqueue } from '@/platform/queue'
import { newSalt } from '@/platform/seal'
import type { CaseEvent, CaseEventBody, CaseEventType } from '../domain/case-event'
import { type ChainEnd, ENVELOPE, payloadSealOf, type SealedEvent, sealOf } from '../domain/event-chain'
import { asJson, asWritten } from './case-rows'
import { SEALS } from './event-seals'

export const CASE_EVENT_QUEUE = 'case-event'

/** A row as Prisma reads it, in the words of the domain: only this module writes them. */
export const toEvent = (row: { type: string; payload: Prisma.JsonValue }): SealedEvent =>
  ({ ...row, payload: asWritten(row.payload) }) as SealedEvent

/**
 * Appends to the log of a case, sealed to the event before, and queues what follows from it:
 * all in the transaction of the change itself. The caller holds the case.
 */
export async function record(
  tx: Transaction,
  caseId: string,
  actor: Actor,
  body: CaseEventBody,
  occurredAt: Date,
): Promise<CaseEvent> {
  const event = sealed(await chainEnd(tx, caseId), caseId, actor, body, occurredAt)
  await tx.case.updateMany({ where: { id: caseId }, data: endAfter(event) })
  await append(tx, event)
  return event
}

/** The first event of a case that is about to be written; `append` it in the same transaction. */
export const first = (caseId: string, actor: Actor, body: CaseEventBody, occurredAt: Date): SealedEvent =>
  sealed({ nextSeq: 1, lastHash: '' }, caseId, actor, body, occurredAt)

/** What the case remembers once this event is its last. */
export const endAfter = ({ seq, hash }: CaseEvent): ChainEnd => ({ nextSeq: seq + 1, lastHash: hash })

/** Writes an event down and queues what follows from it. */
export async function append(tx: Transaction, event: SealedEvent): Promise<void> {
  const { id: eventId, caseId, seq } = event
  await tx.caseEvent.createMany({ data: [{ ...event, payload: asJson(event.payload) }] })
  await enqueue(tx, CASE_EVENT_QUEUE, { eventId, caseId, seq }, { key: eventId })
}

function sealed(end: ChainEnd, caseId: string, actor: Actor, body: CaseEventBody, occurredAt: Date): SealedEvent {
  const payloadSalt = newSalt()
  const facts = {
    ...body,
    id: newId(occurredAt),
    caseId,
    seq: end.nextSeq,
    actorKind: actor.kind as CaseEvent['actorKind'],
    actorId: actor.id,
    actorName: actor.name,
    occurredAt,
    prevHash: end.lastHash,
    envelope: ENVELOPE,
    payloadSalt,
    payloadSeal: payloadSealOf(body.payload, payloadSalt, SEALS),
  }
  return { ...facts, hash: sealOf(facts, SEALS) }
}

export async function chainEnd(tx: Transaction, caseId: string): Promise<ChainEnd> {
  return tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { nextSeq: true, lastHash: true } })
}

/** Everything that happened, oldest first. */
export async function eventsOf(tx: Transaction, caseId: string): Promise<SealedEvent[]> {
  const rows = await tx.caseEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })
  return rows.map(toEvent)
}

const NO_STEP: readonly CaseEventType[] = ['dates.recounted', 'inspection.file-added', 'inspection.file-removed']

/**
 * The last thing a person did to the case, for the refusal after a concurrent change. Passed over are the system's own notes,
 * and what makes nobody second: an administrator's change of the calendar, a photograph of an inspection.
 */
export async function lastStepOf(
  tx: Transaction,
  caseId: string,
): Promise<{ actorName: string; occurredAt: Date } | null> {
  const select = { actorName: true, occurredAt: true }
  const where = { caseId, actorKind: { not: 'system' }, type: { notIn: [...NO_STEP] } }
  return tx.caseEvent.findFirst({ where, select, orderBy: { seq: 'desc' } })
}
