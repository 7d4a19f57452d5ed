import { TIME_ZONE } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import type { ImportedItem } from '../domain/import-record'
import { listedAtOf } from '../domain/validity-on'

/**
 * What a load made and nobody changed since: still public in the very edition, and nobody writes the next one. Held until the
 * transaction ends.
 */
export const untouchedSince = (tx: Transaction, importId: string): Promise<ImportedItem[]> => tx.$queryRaw<
  ImportedItem[]
>`
  SELECT i.edition_id AS "editionId", i.document_id AS "documentId", i.previous_edition_id AS "previousEditionId",
    i.previous_validity AS "previousValidity"
  FROM document_import_items i JOIN documents d ON d.id = i.document_id
  WHERE i.import_id = ${importId}::uuid AND d.state = 'published' AND d.current_edition_id = i.edition_id
    AND NOT EXISTS (SELECT FROM editions e WHERE e.document_id = d.id AND e.status IN ('draft', 'submitted', 'scheduled'))
  ORDER BY d.id FOR UPDATE OF d`

export const itemsOf = (tx: Transaction, importId: string): Promise<number> =>
  tx.documentImportItem.count({ where: { importId } })

/** Documents that were not there before: their pages stay and say why, their text does not. */
export async function withdrawCreated(
  tx: Transaction,
  ids: readonly string[],
  reason: string,
  now: Date,
): Promise<void> {
  await tx.document.updateMany({
    where: { id: { in: [...ids] } },
    data: { state: 'withdrawn', withdrawnAt: now, withdrawnReason: reason, version: { increment: 1 } },
  })
  await tx.edition.updateMany({
    where: { documentId: { in: [...ids] }, status: { in: ['published', 'superseded'] } },
    data: { status: 'withdrawn', updatedAt: now },
  })
}

/** Documents that were there before show the edition before again, with the validity they had. */
export async function bringBackPrevious(tx: Transaction, importId: string, ids: readonly string[], now: Date) {
  const documentIds = [...ids]
  await tx.$executeRaw`
    UPDATE editions SET status = 'withdrawn', updated_at = ${now} FROM document_import_items i
    WHERE editions.id = i.edition_id AND i.import_id = ${importId}::uuid AND i.document_id = ANY (${documentIds}::uuid[])`
  await tx.$executeRaw`
    UPDATE editions SET status = 'published', updated_at = ${now} FROM document_import_items i
    WHERE editions.id = i.previous_edition_id AND i.import_id = ${importId}::uuid
      AND i.document_id = ANY (${documentIds}::uuid[])`
  await tx.$executeRaw`
    UPDATE documents d SET current_edition_id = before.id, last_published_at = before.published_at,
      listed_at = COALESCE(before.signed_on::timestamp AT TIME ZONE ${TIME_ZONE}::text, ${listedAtOf(null)}),
      validity = COALESCE(i.previous_validity, d.validity), version = d.version + 1
    FROM document_import_items i JOIN editions before ON before.id = i.previous_edition_id
    WHERE d.id = i.document_id AND i.import_id = ${importId}::uuid AND d.id = ANY (${documentIds}::uuid[])`
}

/** Documents that these put out of force get back what they were, or no longer lead to what is gone. Gives them. */
export async function unlinkFrom(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE documents SET superseded_by_id = NULL, superseded_on = NULL, validity = COALESCE(validity_before, validity),
      validity_before = NULL, version = version + 1
    WHERE superseded_by_id = ANY (${[...ids]}::uuid[]) RETURNING id`
  return rows.map(({ id }) => id)
}
