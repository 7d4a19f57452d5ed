import type { Edition as EditionRow } from '@/generated/prisma/client'
import { fromDbDate, type PlainDate, toDbDate } from '@/kernel/plain-date'
import { docNoKey } from '../domain/doc-number'
import type { DocumentKind, Edition, EditionContent } from '../domain/document'
import type { EditionStatus } from '../domain/lifecycle'

const dayIn = (value: Date | null): PlainDate | null => (value ? fromDbDate(value) : null)
const dayOut = (day: PlainDate | null): Date | null => (day ? toDbDate(day) : null)

export function toEdition({ docNoKey: _key, createdAt: _created, updatedAt: _updated, ...row }: EditionRow): Edition {
  return {
    ...row,
    kind: row.kind as DocumentKind,
    status: row.status as EditionStatus,
    signedOn: dayIn(row.signedOn),
    formedOn: dayIn(row.formedOn),
    effectiveOn: dayIn(row.effectiveOn),
    expiresOn: dayIn(row.expiresOn),
  }
}

/** The columns of what an editor wrote. */
export function contentColumns(content: EditionContent) {
  return {
    columnId: content.columnId,
    kind: content.kind,
    title: content.title,
    summary: content.summary,
    issuerDepartmentId: content.issuerDepartmentId,
    issuerName: content.issuerName,
    docNo: content.docNo,
    docNoKey: docNoKey(content.docNo),
    indexNo: content.indexNo,
    signedOn: dayOut(content.signedOn),
    formedOn: dayOut(content.formedOn),
    effectiveOn: dayOut(content.effectiveOn),
    expiresOn: dayOut(content.expiresOn),
    category: content.category,
    topic: content.topic,
    keywords: [...content.keywords],
    bodyHtml: content.bodyHtml,
    supersedesId: content.supersedesId,
    serviceIds: [...content.serviceIds],
    changeNote: content.changeNote,
  }
}
