import { db, type Transaction } from '@/platform/db'
import type { DocumentImport, ImportedItem } from '../domain/import-record'

export async function insert(tx: Transaction, id: string, ranAt: Date): Promise<void> {
  await tx.documentImport.create({ data: { id, ranAt, created: 0, updated: 0, rejected: 0 } })
}

/** What a load came to; one that wrote nothing leaves no record. */
export async function conclude(
  tx: Transaction,
  id: string,
  counts: Pick<DocumentImport, 'created' | 'updated' | 'rejected'>,
): Promise<void> {
  if (counts.created + counts.updated === 0) await tx.documentImport.delete({ where: { id } })
  else
    await tx.documentImport.update({
      where: { id },
      data: { created: counts.created, updated: counts.updated, rejected: counts.rejected },
    })
}

export async function addItems(tx: Transaction, importId: string, items: readonly ImportedItem[]): Promise<void> {
  await tx.documentImportItem.createMany({ data: items.map((item) => ({ ...item, importId })) })
}

/** The latest loads, the newest first. */
export const latest = (take: number): Promise<DocumentImport[]> =>
  db.documentImport.findMany({ orderBy: [{ ranAt: 'desc' }, { id: 'desc' }], take })

/** Held until the transaction ends, so that it is taken back once. */
export async function findForUndoing(tx: Transaction, id: string): Promise<DocumentImport | null> {
  await tx.$queryRaw`SELECT id FROM document_imports WHERE id = ${id}::uuid FOR UPDATE`
  return tx.documentImport.findUnique({ where: { id } })
}

export async function save(tx: Transaction, { id, ...facts }: DocumentImport): Promise<void> {
  await tx.documentImport.update({ where: { id }, data: facts })
}

/** Of these documents, those whose current edition was made by a load that was taken back: a new load may bring them again. */
export async function takenBackAmong(tx: Transaction, documentIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM documents d JOIN document_import_items i ON i.edition_id = d.current_edition_id
    JOIN document_imports m ON m.id = i.import_id
    WHERE d.id = ANY (${[...documentIds]}::uuid[]) AND d.state = 'withdrawn' AND m.undone_at IS NOT NULL`
  return new Set(rows.map(({ id }) => id))
}
