import type { Transaction } from '@/platform/db'
import type { DocumentFile } from '../domain/file'

export const FACTS = {
  id: true,
  documentId: true,
  kind: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  storageKey: true,
} as const

export async function add(tx: Transaction, file: DocumentFile, editionId: string, now: Date): Promise<void> {
  const position = await tx.editionFile.count({ where: { editionId } })
  const editions = { create: { editionId, position } }
  // Its pictures were drawn anew before they came here.
  await tx.documentFile.create({ data: { ...file, createdAt: now, pictureCheckedAt: now, editions } })
}

/** Takes a file out of one edition; editions that were public keep theirs. True when it was there. */
export async function takeOut(tx: Transaction, editionId: string, fileId: string): Promise<boolean> {
  return (await tx.editionFile.deleteMany({ where: { editionId, fileId } })).count === 1
}

/** The next edition begins with the files of the one before. */
export async function carryOver(tx: Transaction, from: string, to: string): Promise<void> {
  const rows = await tx.editionFile.findMany({ where: { editionId: from } })
  await tx.editionFile.createMany({ data: rows.map(({ fileId, position }) => ({ editionId: to, fileId, position })) })
}

export async function filesOf(tx: Transaction, editionId: string): Promise<DocumentFile[]> {
  const rows = await tx.editionFile.findMany({
    where: { editionId },
    orderBy: { position: 'asc' },
    select: { file: { select: FACTS } },
  })
  return rows.map(({ file }) => file as DocumentFile)
}

export type KeptFile = DocumentFile & { ownerDepartmentId: string | null; isPublic: boolean }

/** A file, and whether it belongs to an edition that anybody may read. */
export async function find(tx: Transaction, id: string): Promise<KeptFile | null> {
  const row = await tx.documentFile.findUnique({
    where: { id },
    select: {
      ...FACTS,
      document: { select: { state: true, ownerDepartmentId: true } },
      editions: {
        where: { edition: { status: { in: ['published', 'superseded'] } } },
        select: { fileId: true },
        take: 1,
      },
    },
  })
  if (!row) return null
  const { document, editions, ...file } = row
  const isPublic = document.state === 'published' && editions.length > 0
  return { ...(file as DocumentFile), ownerDepartmentId: document.ownerDepartmentId, isPublic }
}
