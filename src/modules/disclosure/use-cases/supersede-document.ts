import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as requests from '../data/supersede-store'
import type { Document, EditionFile } from '../domain/document'
import type { DocumentEventType } from '../domain/document-event'
import { givenBack, putOutOfForce, supersedingWay } from '../domain/superseding'
import { indexDocument } from './index-document'
import { recordEvent } from './take-edition-step'

type Clock = { now(): Date }

/** What a published edition names as put out of force gives way: at once where that is its own, else once agreed to. */
export async function supersedeNamed(tx: Transaction, actor: Actor, file: EditionFile, clock: Clock): Promise<void> {
  const { document, edition } = file
  const older = edition.supersedesId ? await documents.findForChange(tx, edition.supersedesId) : null
  if (!older || older.id === document.id || older.supersededById === document.id) return
  const way = supersedingWay(document.ownerDepartmentId, older)
  if (way === 'at-once') await markSuperseded(tx, actor, older, file, clock)
  if (way === 'on-consent') await askForIt(tx, actor, older, file, clock)
}

/** Puts the older document out of force; its own log says in favour of what. */
export async function markSuperseded(tx: Transaction, actor: Actor, older: Document, by: EditionFile, clock: Clock) {
  const detail = { newer: by.edition.title, newerId: by.document.id }
  await change(tx, actor, putOutOfForce(older, by), { type: 'document.superseded', detail }, clock)
}

/** Gives back to each document that this one put out of force the validity it had before. */
export async function giveBackValidity(tx: Transaction, actor: Actor, by: EditionFile, clock: Clock): Promise<void> {
  for (const older of await documents.putOutBy(tx, by.document.id)) {
    const detail = { newer: by.edition.title, newerId: by.document.id }
    await change(tx, actor, givenBack(older), { type: 'document.given-back', detail }, clock)
  }
}

type Noted = { type: DocumentEventType; detail: Record<string, string> }

async function change(tx: Transaction, actor: Actor, document: Document, { type, detail }: Noted, clock: Clock) {
  await documents.save(tx, document)
  const edition = await editions.current(tx, document)
  if (edition && document.state === 'published') await indexDocument(tx, { document, edition }, clock.now())
  await recordEvent(tx, actor, document.id, { type, editionId: edition?.id ?? null, detail }, clock)
}

async function askForIt(tx: Transaction, actor: Actor, older: Document, by: EditionFile, clock: Clock): Promise<void> {
  const now = clock.now()
  await requests.ask(tx, {
    id: newId(now),
    documentId: older.id,
    byDocumentId: by.document.id,
    state: 'waiting',
    // A scheduled edition goes out by itself: whoever set its time asks.
    askedById: by.edition.publisherId ?? actor.id,
    askedByName: actor.name,
    askedAt: now,
    decidedById: null,
    decidedByName: null,
    decidedAt: null,
    reason: null,
  })
  const detail = { newer: by.edition.title, newerId: by.document.id }
  const event = { type: 'supersede.asked', editionId: older.currentEditionId, detail } as const
  await recordEvent(tx, actor, older.id, event, clock)
}
