import type { Prisma } from '@/generated/prisma/client'
import { addDays, type PlainDate, toDbDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import { docNoKey } from '../domain/doc-number'
import type { Document, Edition, EditionFile } from '../domain/document'
import { toDocument } from './document-store'
import { contentColumns, toEdition } from './edition-rows'

/** The edition with its document; the document is held until the transaction ends, so that steps on it queue up. */
export async function findForStep(tx: Transaction, id: string): Promise<EditionFile | null> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM documents d JOIN editions e ON e.document_id = d.id WHERE e.id = ${id}::uuid FOR UPDATE OF d`
  return held.length === 0 ? null : find(tx, id)
}

export async function find(tx: Transaction, id: string): Promise<EditionFile | null> {
  const row = await tx.edition.findUnique({ where: { id }, include: { document: true } })
  if (!row) return null
  const { document, ...edition } = row
  return { document: toDocument(document), edition: toEdition(edition) }
}

export async function insert(tx: Transaction, edition: Edition, now: Date): Promise<void> {
  await tx.edition.create({ data: { ...columnsOf(edition), id: edition.id, createdAt: now, updatedAt: now } })
}

/** False when someone else saved this edition since we read it. */
export async function save(tx: Transaction, edition: Edition, now: Date): Promise<boolean> {
  const { count } = await tx.edition.updateMany({
    where: { id: edition.id, version: edition.version },
    data: { ...columnsOf(edition), version: edition.version + 1, updatedAt: now },
  })
  return count === 1
}

export async function remove(tx: Transaction, id: string): Promise<void> {
  await tx.edition.delete({ where: { id } })
}

/** The public edition gives way to the next one. */
export async function supersede(tx: Transaction, documentId: string, now: Date): Promise<void> {
  await tx.edition.updateMany({
    where: { documentId, status: 'published' },
    data: { status: 'superseded', updatedAt: now },
  })
}

/** No edition of a withdrawn document stays readable: what had to go may stand in the older ones, too. */
export async function withdrawAll(tx: Transaction, documentId: string, now: Date): Promise<void> {
  await tx.edition.updateMany({
    where: { documentId, status: { in: ['published', 'superseded'] } },
    data: { status: 'withdrawn', updatedAt: now },
  })
}

/** The edition being worked on, if any. */
export async function openEditionOf(tx: Transaction, documentId: string): Promise<string | null> {
  const where = { documentId, status: { in: ['draft', 'submitted', 'scheduled'] } }
  return (await tx.edition.findFirst({ where, select: { id: true } }))?.id ?? null
}

/** The editions anybody may read, newest first. */
export async function publicEditions(tx: Transaction, documentId: string): Promise<Edition[]> {
  const where = { documentId, status: { in: ['published', 'superseded'] } }
  return (await tx.edition.findMany({ where, orderBy: { number: 'desc' } })).map(toEdition)
}

/** The titles of other public documents that carry this 发文字号, however it is written. */
export async function othersNumbered(tx: Transaction, documentId: string, docNo: string): Promise<string[]> {
  const key = docNoKey(docNo)
  if (!key) return []
  const where = {
    docNoKey: key,
    status: 'published',
    documentId: { not: documentId },
    document: { state: 'published' },
  }
  return (await tx.edition.findMany({ where, select: { title: true }, orderBy: { id: 'asc' }, take: 5 })).map(
    ({ title }) => title,
  )
}

export async function current(tx: Transaction, document: Document): Promise<Edition | null> {
  if (!document.currentEditionId) return null
  const row = await tx.edition.findUnique({ where: { id: document.currentEditionId } })
  return row && toEdition(row)
}

/** Public documents with their public edition, by the order of their ids. */
export const publicAfter = (tx: Transaction, after: string | null, take: number): Promise<EditionFile[]> =>
  publicFiles(tx, after ? { documentId: { gt: after } } : {}, take)

/** The public editions of these documents. */
export const publicOf = (tx: Transaction, ids: readonly string[]): Promise<EditionFile[]> =>
  publicFiles(tx, { documentId: { in: [...ids] } }, ids.length)

/** Public documents that began to apply or were replaced, or whose last day was the day before, from one day to another. */
export function turnedBetween(tx: Transaction, from: PlainDate, to: PlainDate): Promise<EditionFile[]> {
  const began = { effectiveOn: { gte: toDbDate(from), lte: toDbDate(to) } }
  const replaced = { document: { supersededOn: { gte: toDbDate(from), lte: toDbDate(to) } } }
  const [firstEnd, lastEnd] = [from, to].map((day) => toDbDate(addDays(day, -1)))
  const ended = { expiresOn: { gte: firstEnd, lte: lastEnd } }
  return publicFiles(tx, { OR: [began, ended, replaced] }, 2_000)
}

async function publicFiles(tx: Transaction, where: Prisma.EditionWhereInput, take: number): Promise<EditionFile[]> {
  const rows = await tx.edition.findMany({
    where: { AND: [where, { status: 'published', document: { state: 'published' } }] },
    orderBy: { documentId: 'asc' },
    take,
    include: { document: true },
  })
  return rows.map(({ document, ...edition }) => ({ document: toDocument(document), edition: toEdition(edition) }))
}

/** The columns of an edition without its id and its stamps. */
export function columnsOf(edition: Edition) {
  return {
    ...contentColumns(edition),
    documentId: edition.documentId,
    number: edition.number,
    status: edition.status,
    writerIds: [...edition.writerIds],
    returnReason: edition.returnReason,
    publishAt: edition.publishAt,
    publisherId: edition.publisherId,
    publishedAt: edition.publishedAt,
  }
}

/** Whoever adds or removes a file has written in the edition, too. */
export async function addWriter(tx: Transaction, id: string, accountId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE editions SET writer_ids = array_append(writer_ids, ${accountId}::uuid)
    WHERE id = ${id}::uuid AND NOT ${accountId}::uuid = ANY (writer_ids)`
}
