import type { Document as DocumentRow } from '@/generated/prisma/client'
import { fromDbDate, toDbDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import type { Document, DocumentState, Validity } from '../domain/document'

export function toDocument({ createdAt: _created, ...row }: DocumentRow): Document {
  const { state, validity, validityBefore, supersededOn } = row
  return {
    ...row,
    state: state as DocumentState,
    validity: validity as Validity,
    validityBefore: validityBefore as Validity | null,
    supersededOn: supersededOn && fromDbDate(supersededOn),
  }
}

export async function find(tx: Transaction, id: string): Promise<Document | null> {
  const row = await tx.document.findUnique({ where: { id } })
  return row && toDocument(row)
}

/** The columns of a document. */
export const documentColumns = ({ supersededOn, ...facts }: Document) => ({
  ...facts,
  supersededOn: supersededOn && toDbDate(supersededOn),
})

export async function insert(tx: Transaction, document: Document, now: Date): Promise<void> {
  await tx.document.create({ data: { ...documentColumns(document), createdAt: now } })
}

/** False when someone else saved this document since we read it. */
export async function save(tx: Transaction, document: Document): Promise<boolean> {
  const { id, version, ...facts } = documentColumns(document)
  const { count } = await tx.document.updateMany({ where: { id, version }, data: { ...facts, version: version + 1 } })
  return count === 1
}

/** The same, held until the transaction ends, so that what is decided about it stays true. */
export async function findForChange(tx: Transaction, id: string): Promise<Document | null> {
  await tx.$queryRaw`SELECT id FROM documents WHERE id = ${id}::uuid FOR UPDATE`
  return find(tx, id)
}

/** The documents that this one put out of force and whose validity before that is known. */
export async function putOutBy(tx: Transaction, id: string): Promise<Document[]> {
  const where = { supersededById: id, validity: 'superseded', validityBefore: { not: null } }
  return (await tx.document.findMany({ where, orderBy: { id: 'asc' }, take: 200 })).map(toDocument)
}

/** The next 索引号 `prefix-00001` of a department's year. Held to the end of the transaction, so no number is given twice. */
export async function nextIndexNo(tx: Transaction, prefix: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${prefix}, 0))`
  const [row] = await tx.$queryRaw<{ last: string | null }[]>`
    SELECT max(index_no) AS last FROM editions WHERE index_no LIKE ${`${prefix}-_____`}`
  const last = Number(row?.last?.slice(-5) ?? 0)
  return `${prefix}-${String(last + 1).padStart(5, '0')}`
}
