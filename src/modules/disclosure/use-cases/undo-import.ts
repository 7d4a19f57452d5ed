import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction, WHOLE_FILE } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as editions from '../data/edition-store'
import * as events from '../data/event-store'
import * as records from '../data/import-record-store'
import * as undo from '../data/import-undo-store'
import type { ImportedItem } from '../domain/import-record'
import { isKeeper } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import { indexDocuments, unindexDocument } from './index-document'

export type ImportUndoing = { importId: string; reason: string }

/**
 * A keeper takes back what one load wrote into the library: documents that were new are withdrawn, the others show the edition
 * before. What somebody changed since stays as it is. A file loaded again brings all of it back. Gives how many were taken
 * back, and how many stayed.
 */
export async function undoImport(
  actor: Actor,
  { importId, reason }: ImportUndoing,
  clock = systemClock,
): Promise<Result<{ undone: number; leftAlone: number }, DisclosureRefusal>> {
  if (!isKeeper(actor)) return refuse('disclosure.not-permitted')
  const why = reason.trim()
  if (!why) return refuse('disclosure.reason-required', 'reason')
  return inTransaction(async (tx) => {
    const record = isUuid(importId) ? await records.findForUndoing(tx, importId) : null
    if (!record) return refuse('disclosure.not-found')
    if (record.undoneAt) return refuse('disclosure.import-undone')
    const now = clock.now()
    const items = await undo.untouchedSince(tx, importId)
    const leftAlone = (await undo.itemsOf(tx, importId)) - items.length
    await takeBack(tx, importId, items, why, now)
    await events.recordAll(tx, actor, items, { type: 'document.import-undone', detail: { reason: why } }, now)
    const done = { undoneAt: now, undoneById: actor.id, undoneByName: actor.name, undoneReason: why, leftAlone }
    await records.save(tx, { ...record, ...done })
    const detail = { undone: items.length, leftAlone, reason: why }
    const note = { action: 'documents.import-undone', subjectKind: 'disclosure', subjectId: importId, detail }
    await recordAudit(tx, actor, note, clock)
    await announceChange(tx)
    return ok({ undone: items.length, leftAlone })
  }, WHOLE_FILE)
}

async function takeBack(tx: Transaction, importId: string, items: readonly ImportedItem[], reason: string, now: Date) {
  const idsOf = (some: readonly ImportedItem[]) => some.map(({ documentId }) => documentId)
  const created = idsOf(items.filter(({ previousEditionId }) => previousEditionId === null))
  const updated = idsOf(items.filter(({ previousEditionId }) => previousEditionId !== null))
  await undo.withdrawCreated(tx, created, reason, now)
  for (const id of created) await unindexDocument(tx, id)
  await undo.bringBackPrevious(tx, importId, updated, now)
  const unlinked = await undo.unlinkFrom(tx, created)
  await indexAgain(tx, [...new Set([...updated, ...unlinked])], now)
}

/** Documents written to search together. */
const BATCH = 50

async function indexAgain(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH)
    await indexDocuments(tx, await editions.publicOf(tx, ids.slice(at, at + BATCH)), now)
}
