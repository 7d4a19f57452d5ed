import type { Prisma } from '@/generated/prisma/client'
import { fromDbDate, type PlainDate, toDbDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import type { DocumentKind } from '../domain/document-kind'
import type { DocumentState, EndState, IssuedDocument } from '../domain/issued-document'
import { Letter } from '../domain/letter'
import { faultIn, registerOf, seal } from './seal-store'

type Row = Prisma.IssuedDocumentGetPayload<Record<string, never>>

const dayOrNull = (value: Date | null): PlainDate | null => (value ? fromDbDate(value) : null)

const documentOf = ({ data, ...row }: Row): IssuedDocument => ({
  ...row,
  kind: row.kind as DocumentKind,
  state: row.state as DocumentState,
  letter: Letter.parse(data),
  issuedOn: fromDbDate(row.issuedOn),
  validFrom: dayOrNull(row.validFrom),
  validTo: dayOrNull(row.validTo),
})

/** Whoever issues for this case waits for whoever else does: the worker and a reader may come at once. */
export async function lockIssuing(tx: Transaction, caseId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`documents ${caseId}`}, 0))`
}

/** The next number of a series. The row stays locked until the commit, so no number is given twice and none is lost. */
export async function nextInSeries(tx: Transaction, key: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO document_counters (key, value) VALUES (${key}, 1)
    ON CONFLICT (key) DO UPDATE SET value = document_counters.value + 1
    RETURNING value`
  if (!row) throw new Error('the counter gave no number')
  return row.value
}

export async function insert(tx: Transaction, document: IssuedDocument): Promise<void> {
  const { letter, issuedOn, validFrom, validTo, ...row } = document
  await tx.issuedDocument.create({
    data: {
      ...row,
      data: letter,
      issuedOn: toDbDate(issuedOn),
      validFrom: validFrom && toDbDate(validFrom),
      validTo: validTo && toDbDate(validTo),
    },
  })
  await seal(tx, [document.id], 'issued', document.createdAt)
}

export async function find(tx: Transaction, id: string): Promise<IssuedDocument | null> {
  const row = await tx.issuedDocument.findUnique({ where: { id } })
  return row && documentOf(row)
}

/** The document with this code, if it still says what it was sealed with: otherwise 'altered', and its number. */
export async function findByCode(
  tx: Transaction,
  verifyCode: string,
): Promise<IssuedDocument | { altered: { id: string; number: string } } | null> {
  const found = await tx.issuedDocument.findUnique({ where: { verifyCode }, select: { id: true } })
  const [registered] = found ? await registerOf(tx, [found.id]) : []
  if (!registered?.row) return null
  const { id, number } = registered.row
  return faultIn(registered) === null ? documentOf(registered.row) : { altered: { id, number } }
}

export async function ofEvent(tx: Transaction, caseId: string, eventSeq: number): Promise<IssuedDocument[]> {
  const rows = await tx.issuedDocument.findMany({ where: { caseId, eventSeq } })
  return rows.map(documentOf)
}

/** All documents of a case in the order they were issued; a case has a dozen at most. */
export async function ofCase(tx: Transaction, caseId: string): Promise<IssuedDocument[]> {
  const rows = await tx.issuedDocument.findMany({
    where: { caseId },
    orderBy: [{ eventSeq: 'asc' }, { createdAt: 'asc' }],
  })
  return rows.map(documentOf)
}

/** Ends the documents that one grant produced; false when somebody ended one of them before. */
export async function end(
  tx: Transaction,
  ids: readonly string[],
  state: EndState,
  reason: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.issuedDocument.updateMany({
    where: { id: { in: [...ids] }, state: 'valid' },
    data: { state, stateReason: reason, stateChangedAt: at },
  })
  if (count !== ids.length) return false
  await seal(tx, ids, 'ended', at)
  return true
}

/** Where the printed bytes lie; written once, so whoever printed first has printed for all. */
export async function keepPrint(
  tx: Transaction,
  id: string,
  print: { storageKey: string; pdfSha256: string },
  at: Date,
): Promise<void> {
  const { count } = await tx.issuedDocument.updateMany({ where: { id, storageKey: null }, data: print })
  if (count > 0) await seal(tx, [id], 'printed', at)
}

export type PageOfGrants = { after?: { issuedOn: PlainDate; id: string }; take: number }

/** Valid granting decisions with this title, newest first, by keyset. */
export async function grants(tx: Transaction, title: string, { after, take }: PageOfGrants): Promise<IssuedDocument[]> {
  const before = after && { issuedOn: toDbDate(after.issuedOn), id: after.id }
  const rows = await tx.issuedDocument.findMany({
    where: {
      kind: 'APPROVAL_DECISION',
      title,
      state: 'valid',
      ...(before && {
        OR: [{ issuedOn: { lt: before.issuedOn } }, { issuedOn: before.issuedOn, id: { gt: before.id } }],
      }),
    },
    orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }],
    take,
  })
  return rows.map(documentOf)
}
