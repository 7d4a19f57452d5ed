import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as imports from '../data/import-store'
import type { EditionContent, EditionFile } from '../domain/document'
import { type DocumentImportReport, type DocumentRow, importedContent, validityOf } from '../domain/imported-document'
import { importedFile, nextImportedFile } from '../domain/imported-file'
import { indexDocuments } from './index-document'

export type BatchRow = { line: number; row: DocumentRow }

type ImportWork = {
  actor: Actor
  now: Date
  columnId: string
  /** Ids of the rows before, so that a row that stands twice in a file is said to. */
  seen: Set<string>
  report: DocumentImportReport
}

/** Writes and indexes one batch of rows: new documents, next editions of those that changed, nothing for the others. */
export async function importDocumentBatch(tx: Transaction, batch: readonly BatchRow[], work: ImportWork) {
  const rows = batch.filter((one) => !standsTwice(one, work))
  const known = await imports.bySourceIds(
    tx,
    rows.map(({ row }) => row.id),
  )
  const created: EditionFile[] = []
  const updated: EditionFile[] = []
  for (const { line, row } of rows) {
    const before = known.get(row.id)
    const content = importedContent(row, work.columnId)
    if (!before) created.push(importedFile(row.id, content, validityOf(row), idsFor(work)))
    else if (before.document.state !== 'published') reject(work, line, row, 'it was withdrawn here')
    else if (isSame(before, row, content)) work.report.unchanged++
    else updated.push(nextImportedFile(before, content, validityOf(row), idsFor(work)))
  }
  await imports.insertAll(tx, created, work.now)
  for (const file of updated) await update(tx, file, work.now)
  const written = [...created, ...updated]
  await imports.recordPublished(tx, work.actor, written, work.now)
  await indexDocuments(tx, written, work.now)
  work.report.created += created.length
  work.report.updated += updated.length
}

const idsFor = ({ now }: ImportWork) => ({ documentId: newId(now), editionId: newId(now), now })

function standsTwice({ line, row }: BatchRow, work: ImportWork): boolean {
  if (!work.seen.has(row.id)) {
    work.seen.add(row.id)
    return false
  }
  reject(work, line, row, 'it stands twice in this file')
  return true
}

function reject({ report }: ImportWork, line: number, row: DocumentRow, reason: string): void {
  report.rejected.push({ line, name: row.title.slice(0, 80), reason })
}

async function update(tx: Transaction, file: EditionFile, now: Date): Promise<void> {
  await editions.supersede(tx, file.document.id, now)
  await imports.insertEditions(tx, [file], now)
  await documents.save(tx, file.document)
}

/** Where it stands is the city's own choice: a document moved to another column stays there. */
function isSame({ document, edition }: EditionFile, row: DocumentRow, content: EditionContent): boolean {
  const before = Object.fromEntries(Object.keys(content).map((key) => [key, edition[key as keyof EditionContent]]))
  return document.validity === validityOf(row) && isDeepStrictEqual({ ...before, columnId: content.columnId }, content)
}
