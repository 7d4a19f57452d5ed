import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import type { EditionFile } from '../domain/document'
import { documentColumns, toDocument } from './document-store'
import { toEdition } from './edition-rows'
import { columnsOf } from './edition-store'

/** A document of the library with its current edition, and what stands in the way of writing the next. */
export type KnownDocument = EditionFile & {
  lastNumber: number
  /** Whether somebody writes its next edition. */
  isOpen: boolean
  /** Whether a keeper said what its validity is. */
  isValidityStated: boolean
}

/** What earlier imports made of these rows, by the id of the row. */
export async function bySourceIds(tx: Transaction, sourceIds: readonly string[]): Promise<Map<string, KnownDocument>> {
  const rows = await tx.document.findMany({
    where: { sourceId: { in: [...sourceIds] } },
    include: {
      editions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, status: true } },
      events: { where: { type: 'document.validity-set' }, take: 1, select: { id: true } },
    },
  })
  const ids = rows.flatMap(({ currentEditionId }) => currentEditionId ?? [])
  const current = new Map(
    (await tx.edition.findMany({ where: { id: { in: ids } } })).map((row) => [row.documentId, row]),
  )
  return new Map(
    rows.flatMap(({ editions: [last], events, ...row }) => {
      const edition = current.get(row.id)
      if (!edition || !last || !row.sourceId) return []
      const isOpen = ['draft', 'submitted', 'scheduled'].includes(last.status)
      const known = { isOpen, lastNumber: last.number, isValidityStated: events.length > 0 }
      return [[row.sourceId, { document: toDocument(row), edition: toEdition(edition), ...known }] as const]
    }),
  )
}

/** Writes documents that were not there before, each with its one edition. */
export async function insertAll(tx: Transaction, files: readonly EditionFile[], now: Date): Promise<void> {
  await tx.document.createMany({
    data: files.map(({ document }) => ({ ...documentColumns(document), createdAt: now })),
  })
  await insertEditions(tx, files, now)
}

/** Writes the next edition of documents that were there. */
export async function insertEditions(tx: Transaction, files: readonly EditionFile[], now: Date): Promise<void> {
  const stamps = { createdAt: now, updatedAt: now }
  await tx.edition.createMany({
    data: files.map(({ edition }) => ({ ...columnsOf(edition), id: edition.id, ...stamps })),
  })
}

/** Notes in each document's own log that this edition was published. */
export async function recordPublished(tx: Transaction, actor: Actor, files: readonly EditionFile[], now: Date) {
  const who = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name, occurredAt: now }
  await tx.documentEvent.createMany({
    data: files.map(({ document, edition }) => ({
      id: newId(now),
      documentId: document.id,
      editionId: edition.id,
      type: 'edition.published',
      detail: { number: edition.number },
      ...who,
    })),
  })
}

/**
 * Leads from each imported document that is out of force to the one of the same title that is in force, where there is
 * exactly one and it is not older. Gives the documents that now know it.
 */
export async function linkToThoseInForce(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH imported AS (
      SELECT d.id, d.validity, d.superseded_by_id, e.signed_on, regexp_replace(e.title, '^中华人民共和国', '') AS title
      FROM documents d JOIN editions e ON e.id = d.current_edition_id
      WHERE d.source_id IS NOT NULL AND d.state = 'published'),
    pairs AS (
      SELECT older.id, (array_agg(newer.id))[1] AS by FROM imported older
      JOIN imported newer ON newer.title = older.title AND newer.validity = 'in_force' AND newer.signed_on >= older.signed_on
      WHERE older.validity IN ('superseded', 'repealed') AND older.superseded_by_id IS NULL
      GROUP BY older.id HAVING count(*) = 1)
    UPDATE documents SET superseded_by_id = pairs.by, version = version + 1 FROM pairs
    WHERE documents.id = pairs.id RETURNING documents.id`
  return rows.map(({ id }) => id)
}
