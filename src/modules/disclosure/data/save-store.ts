import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import type { EditionContent } from '../domain/document'
import type { EditionSave, SaveEntry, SaveKind } from '../domain/edition-save'

const ENTRY = {
  id: true,
  seq: true,
  editionId: true,
  version: true,
  kind: true,
  page: true,
  savedById: true,
  savedByName: true,
  beganAt: true,
  savedAt: true,
} as const

const entryOf = <Row extends { kind: string }>(row: Row) => ({ ...row, kind: row.kind as SaveKind })
const wordsOf = (content: EditionContent) => content as unknown as Prisma.InputJsonValue

export async function add(tx: Transaction, { content, ...entry }: Omit<EditionSave, 'seq'>): Promise<void> {
  await tx.editionSave.create({ data: { ...entry, content: wordsOf(content) } })
}

/** The words of an entry that goes on, and how it came about last. */
export async function extendSave(
  tx: Transaction,
  id: string,
  { content, ...facts }: Pick<EditionSave, 'version' | 'kind' | 'savedAt' | 'content'>,
): Promise<void> {
  await tx.editionSave.update({ where: { id }, data: { ...facts, content: wordsOf(content) } })
}

/** The last entry that is or was the edition itself; what was put aside never was. */
export async function last(tx: Transaction, editionId: string): Promise<SaveEntry | null> {
  const where = { editionId, kind: { not: 'put_aside' } }
  const row = await tx.editionSave.findFirst({ where, orderBy: { seq: 'desc' }, select: ENTRY })
  return row && entryOf(row)
}

export async function find(tx: Transaction, editionId: string, id: string): Promise<EditionSave | null> {
  const row = await tx.editionSave.findUnique({ where: { id, editionId } })
  return row && { ...entryOf(row), content: row.content as unknown as EditionContent }
}

/** What the draft held at this version, if the history still has it: what one page saves by itself goes on in one entry. */
export async function ofVersion(tx: Transaction, editionId: string, version: number): Promise<EditionSave | null> {
  const where = { editionId, version, kind: { not: 'put_aside' } }
  const row = await tx.editionSave.findFirst({ where, orderBy: { seq: 'desc' } })
  return row && { ...entryOf(row), content: row.content as unknown as EditionContent }
}

/** Newest first. */
export async function page(
  tx: Transaction,
  editionId: string,
  { before, take }: { before?: number; take: number },
): Promise<SaveEntry[]> {
  const where = { editionId, ...(before ? { seq: { lt: before } } : {}) }
  return (await tx.editionSave.findMany({ where, orderBy: { seq: 'desc' }, take, select: ENTRY })).map(entryOf)
}

/** What was written on the way is nobody's business once it is public. */
export async function removeAll(tx: Transaction, editionId: string): Promise<void> {
  await tx.editionSave.deleteMany({ where: { editionId } })
}
