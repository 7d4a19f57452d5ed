import type { Actor } from '@/kernel/actor'
import { db, type Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import type { DocumentEvent, DocumentEventBody, DocumentEventType } from '../domain/document-event'

/** Appends to the log of a document, in the transaction of the change itself. */
export async function record(
  tx: Transaction,
  documentId: string,
  actor: Actor,
  { type, editionId, detail }: DocumentEventBody,
  occurredAt: Date,
): Promise<void> {
  const who = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name }
  await tx.documentEvent.create({
    data: { id: newId(occurredAt), documentId, editionId, type, detail, ...who, occurredAt },
  })
}

/** The same entry in the logs of many documents. */
export async function recordAll(
  tx: Transaction,
  actor: Actor,
  of: readonly { documentId: string; editionId: string }[],
  { type, detail }: Pick<DocumentEventBody, 'type' | 'detail'>,
  occurredAt: Date,
): Promise<void> {
  const what = { type, detail, actorKind: actor.kind, actorId: actor.id, actorName: actor.name, occurredAt }
  await tx.documentEvent.createMany({
    data: of.map(({ documentId, editionId }) => ({ id: newId(occurredAt), documentId, editionId, ...what })),
  })
}

/** Everything that happened to a document, newest first. */
export async function eventsOf(documentId: string): Promise<DocumentEvent[]> {
  const rows = await db.documentEvent.findMany({
    where: { documentId },
    orderBy: { seq: 'desc' },
    take: 200,
  })
  return rows.map(({ seq: _seq, ...row }) => ({
    ...row,
    type: row.type as DocumentEventType,
    detail: row.detail as Record<string, string | number>,
  }))
}
