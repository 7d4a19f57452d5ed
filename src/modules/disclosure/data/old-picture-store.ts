import type { Transaction } from '@/platform/db'
import { type DocumentFile, isImage, PUBLISHED_KINDS } from '../domain/file'
import { FACTS } from './file-store'

const PICTURES = Object.keys(PUBLISHED_KINDS).filter(isImage)

/** Pictures that nobody has looked at for what they carry besides, in order of age; `after` is the last one seen. */
export async function unchecked(tx: Transaction, after: string, take: number): Promise<DocumentFile[]> {
  const where = { pictureCheckedAt: null, mediaType: { in: PICTURES }, id: { gt: after } }
  const rows = await tx.documentFile.findMany({ where, select: FACTS, orderBy: { id: 'asc' }, take })
  return rows.map((row) => row as DocumentFile)
}

export async function markChecked(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.documentFile.updateMany({ where: { id }, data: { pictureCheckedAt: now } })
}

/** Puts the cleaned picture in the place of the old one and remembers whose bytes are to go. False when another was faster. */
export async function replace(
  tx: Transaction,
  old: DocumentFile,
  picture: Pick<DocumentFile, 'fileName' | 'mediaType' | 'size' | 'sha256' | 'storageKey'>,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.documentFile.updateMany({
    where: { id: old.id, storageKey: old.storageKey, pictureCheckedAt: null },
    data: { ...picture, pictureCheckedAt: now, replacedKey: old.storageKey },
  })
  return count === 1
}

/** Bytes that were replaced and that no other file of a document has. */
export async function replacedKeys(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT old.replaced_key AS key FROM document_files old
    WHERE old.replaced_key IS NOT NULL
      AND NOT EXISTS (SELECT FROM document_files other WHERE other.storage_key = old.replaced_key)
    LIMIT 500`
  return rows.map(({ key }) => key)
}

export async function markGone(tx: Transaction, key: string): Promise<void> {
  await tx.documentFile.updateMany({ where: { replacedKey: key }, data: { replacedKey: null } })
}
