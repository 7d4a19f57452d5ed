import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as records from '../data/import-record-store'
import * as imports from '../data/import-store'
import type { EditionContent, EditionFile, Validity } from '../domain/document'
import { type DocumentImportReport, type DocumentRow, importedContent, validityOf } from '../domain/imported-document'
import { importedFile, nextImportedFile } from '../domain/imported-file'
import { indexDocuments } from './index-document'

export type BatchRow = { line: number; row: DocumentRow }

type ImportWork = {
  actor: Actor
  now: Date
  importId: string
  columnId: string
  /** Ids of the rows before, so that a row that stands twice in a file is said to. */
  seen: Set<string>
  report: DocumentImportReport
}

/** Writes and indexes one batch of rows: new documents, next editions of those that changed, nothing for the others. */
export async function importDocumentBatch(tx: Transaction, batch: readonly BatchRow[], work: ImportWork) {
  const rows = batch.filter((one) => !standsTwice(one, work))
  const { created, updated } = await sorted(tx, rows, work)
  await imports.insertAll(tx, created, work.now)
  for (const { file } of updated) await update(tx, file, work.now)
  const written = [...created, ...updated.map(({ file }) => file)]
  await imports.recordPublished(tx, work.actor, written, work.now)
  await records.addItems(tx, work.importId, [
    ...created.map((file) => itemOf(file, null)),
    ...updated.map(({ file, before }) => itemOf(file, before)),
  ])
  await indexDocuments(tx, written, work.now)
  work.report.created += created.length
  work.report.updated += updated.length
}

type Updated = { file: EditionFile; before: EditionFile }

/** What is new, what changed, and in the report what is neither or may not be written. */
async function sorted(tx: Transaction, rows: readonly BatchRow[], work: ImportWork) {
  const sourceIds = rows.map(({ row }) => row.id)
  const known = await imports.bySourceIds(tx, sourceIds)
  const takenBack = await records.takenBackAmong(
    tx,
    [...known.values()].map(({ document }) => document.id),
  )
  const created: EditionFile[] = []
  const updated: Updated[] = []
  for (const { line, row } of rows) {
    const before = known.get(row.id)
    const content = importedContent(row, work.columnId)
    if (!before) {
      created.push(importedFile(row.id, content, validityOf(row), idsFor(work)))
      continue
    }
    const isTakenBack = takenBack.has(before.document.id)
    const validity = before.isValidityStated ? before.document.validity : validityOf(row)
    if (!isTakenBack && isSame(before, validity, content)) work.report.unchanged++
    else if (whyNot(before, isTakenBack)) reject(work, line, row, whyNot(before, isTakenBack))
    else updated.push({ before, file: nextImportedFile(before, content, validity, idsFor(work)) })
  }
  return { created, updated }
}

/** Why a document that a keeper works on or decided about is not written over; empty where nothing stands in the way. */
function whyNot({ document, edition, isOpen }: imports.KnownDocument, isTakenBack: boolean): string {
  if (isOpen) return 'its next edition is being written here'
  if (isTakenBack) return ''
  if (document.state !== 'published') return 'it was withdrawn here'
  return edition.publisherId === null ? '' : 'it was corrected here'
}

const itemOf = ({ document, edition }: EditionFile, before: EditionFile | null) => ({
  editionId: edition.id,
  documentId: document.id,
  // Taken back before: then nothing of it was public.
  previousEditionId: before?.document.state === 'published' ? before.edition.id : null,
  previousValidity: before?.document.state === 'published' ? before.document.validity : null,
})

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
function isSame({ document, edition }: EditionFile, validity: Validity, content: EditionContent): boolean {
  const before = Object.fromEntries(Object.keys(content).map((key) => [key, edition[key as keyof EditionContent]]))
  return (
    document.state === 'published' &&
    document.validity === validity &&
    isDeepStrictEqual({ ...before, columnId: content.columnId }, content)
  )
}
