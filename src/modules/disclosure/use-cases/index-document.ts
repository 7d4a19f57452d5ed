import { indexEntry, removeEntry } from '@/modules/search/use-cases/index-entry'
import type { Transaction } from '@/platform/db'
import type { EditionFile } from '../domain/document'
import { DOCUMENT_ENTRY, searchDocument } from '../domain/search-document'

/** Makes a document findable as it now stands, in the transaction that changed it. */
export const indexDocument = (tx: Transaction, file: EditionFile, now: Date): Promise<void> =>
  indexEntry(tx, searchDocument(file), now)

/** A withdrawn document is found no more. */
export const unindexDocument = (tx: Transaction, documentId: string): Promise<void> =>
  removeEntry(tx, DOCUMENT_ENTRY, documentId)
