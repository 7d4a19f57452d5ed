import { dayOf } from '@/kernel/plain-date'
import { indexEntries, removeEntry } from '@/modules/search/use-cases/index-entry'
import type { Transaction } from '@/platform/db'
import type { EditionFile } from '../domain/document'
import { DOCUMENT_ENTRY, searchDocument } from '../domain/search-document'

/** Makes documents findable as they now stand, in the transaction that changed them. */
export const indexDocuments = (tx: Transaction, files: readonly EditionFile[], now: Date): Promise<void> =>
  indexEntries(
    tx,
    files.map((file) => searchDocument(file, dayOf(now))),
    now,
  )

export const indexDocument = (tx: Transaction, file: EditionFile, now: Date): Promise<void> =>
  indexDocuments(tx, [file], now)

/** A withdrawn document is found no more. */
export const unindexDocument = (tx: Transaction, documentId: string): Promise<void> =>
  removeEntry(tx, DOCUMENT_ENTRY, documentId)
