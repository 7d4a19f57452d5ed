import { isUuid } from '@/kernel/ids'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import { cleanBody } from '../data/clean-content'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import { bodyLines } from '../domain/body-text'
import type { DiffLine } from '../domain/difference'
import type { Edition } from '../domain/document'
import { textDifference } from './text-difference'

export type EditionPage = {
  documentId: string
  edition: Edition
  publishedOn: PlainDate | null
  isCurrent: boolean
  /** The edition before, and what changed since; null for the first one. */
  before: { number: number; changed: FactChange[]; lines: DiffLine[] } | null
}
export type FactChange = { field: (typeof COMPARED)[number]; before: string; after: string }

const COMPARED = ['title', 'docNo', 'issuerName', 'signedOn', 'effectiveOn', 'expiresOn', 'summary'] as const

/** One edition as it was published, with its difference to the one before. Null when nobody may read it. */
export async function documentEdition(documentId: string, number: number): Promise<EditionPage | null> {
  const document = isUuid(documentId) ? await documents.find(db, documentId) : null
  if (document?.state !== 'published') return null
  const all = await editions.publicEditions(db, documentId)
  const at = all.findIndex((edition) => edition.number === number)
  const edition = all[at]
  if (!edition) return null
  const before = all[at + 1]
  return {
    documentId,
    edition: { ...edition, bodyHtml: cleanBody(edition.bodyHtml) },
    publishedOn: edition.publishedAt && dayOf(edition.publishedAt),
    isCurrent: edition.id === document.currentEditionId,
    before: before ? { number: before.number, ...differenceOf(before, edition) } : null,
  }
}

/** What differs between two editions: facts that a reader looks at, and the text line by line. */
export const differenceOf = (before: Edition, after: Edition) => ({
  changed: COMPARED.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field] ?? '',
    after: after[field] ?? '',
  })),
  lines: textDifference(bodyLines(before.bodyHtml, 'compared'), bodyLines(after.bodyHtml, 'compared')),
})
