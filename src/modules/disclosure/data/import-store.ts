import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import type { EditionFile } from '../domain/document'
import { documentColumns, toDocument } from './document-store'
import { toEdition } from './edition-rows'
import { columnsOf } from './edition-store'

/** What earlier imports made of these rows, by the id of the row. */
export async function bySourceIds(tx: Transaction, sourceIds: readonly string[]): Promise<Map<string, EditionFile>> {
  const rows = await tx.document.findMany({
    where: { sourceId: { in: [...sourceIds] } },
    include: { editions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  return new Map(
    rows.flatMap(({ editions: [edition], ...document }) =>
      edition && document.sourceId
        ? [[document.sourceId, { document: toDocument(document), edition: toEdition(edition) }]]
        : [],
    ),
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
