import { type Actor, inWhoseName } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as events from '../data/event-store'
import type { Edition, EditionFile } from '../domain/document'
import type { DocumentEventBody } from '../domain/document-event'
import type { EditionAction } from '../domain/lifecycle'
import { refusalFor } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import { notifyOfEvent } from './notify-of-event'

export type EditionRequest = {
  editionId: string
  /** The state the person was looking at. */
  expectedVersion: number
}

export type Decided = Result<{ file: EditionFile; event: DocumentEventBody | null }, DisclosureRefusal>
export type EditionResult = Result<Edition, DisclosureRefusal>

/** What is decided from the facts; it may ask for more of them, and for what goes with the change, by `tx`. */
export type Deciding = (file: EditionFile, tx: Transaction, now: Date) => Promise<Decided> | Decided

/** One step on one edition, in the order of every use case: load, may they see it, may they do it, decide, save, record. */
export function takeEditionStep(
  actor: Actor,
  action: EditionAction,
  request: EditionRequest,
  decide: Deciding,
  clock = systemClock,
): Promise<EditionResult> {
  return inTransaction(async (tx) => {
    const now = clock.now()
    const file = isUuid(request.editionId) ? await editions.findForStep(tx, request.editionId) : null
    if (!file) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, action, file)
    if (refusal === 'disclosure.not-found') return refuse(refusal)
    if (file.edition.version !== request.expectedVersion) return refuse('disclosure.changed-meanwhile')
    if (refusal) return refuse(refusal)

    const decided = await decide(file, tx, now)
    if (!decided.ok) return decided
    const by = inWhoseName(actor, (one) => refusalFor(one, action, file) === null)
    return saveStep(tx, by, file, decided.value, clock)
  })
}

/** Saves what a step decided and records it, in the caller's transaction. */
export async function saveStep(
  tx: Transaction,
  actor: Actor,
  before: EditionFile,
  { file, event }: { file: EditionFile; event: DocumentEventBody | null },
  clock = systemClock,
): Promise<EditionResult> {
  const now = clock.now()
  if (!(await editions.save(tx, file.edition, now))) return refuse('disclosure.changed-meanwhile')
  if (file.document !== before.document && !(await documents.save(tx, file.document)))
    return refuse('disclosure.changed-meanwhile')
  if (event) await recordEvent(tx, actor, file.document.id, event, clock)
  return ok({ ...file.edition, version: file.edition.version + 1 })
}

/** Into the document's own log and into the city's audit log. */
export async function recordEvent(
  tx: Transaction,
  actor: Actor,
  documentId: string,
  event: DocumentEventBody,
  clock = systemClock,
): Promise<void> {
  await events.record(tx, documentId, actor, event, clock.now())
  const note = { action: event.type, subjectKind: 'document', subjectId: documentId, detail: event.detail }
  await notifyOfEvent(tx, actor, event, clock.now())
  await recordAudit(tx, actor, note, clock)
}
