import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction, WHOLE_FILE } from '@/platform/db'
import { BrokenJson } from '@/platform/json-items'
import { jsonLines } from '@/platform/json-lines'
import { newId } from '@/platform/new-id'
import { announceChange } from '@/platform/publications'
import * as documents from '../data/document-store'
import * as editions from '../data/edition-store'
import * as records from '../data/import-record-store'
import { linkToThoseInForce } from '../data/import-store'
import { type DocumentImportReport, readDocumentRow } from '../domain/imported-document'
import { mayImportDocuments } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import { type BatchRow, importDocumentBatch } from './import-document-batch'
import { indexDocuments } from './index-document'
import { libraryColumn } from './library-column'

export type DocumentImport = {
  /** Opens the file anew: it is read once to see that it is whole, and once to import it. */
  open: () => AsyncIterable<string>
  onProgress: (done: number, total: number) => void
}

/** Rows that are written together. */
const BATCH = 50

/**
 * Loads laws, regulations and notices, one JSON object a line: each row in order becomes a published document in the
 * column of the library, findable at once; the others are reported with line and reason. One transaction: an
 * interrupted import leaves nothing. Doing it again changes only what differs, as a new edition.
 * Throws BrokenJson for a file that is cut off.
 */
export async function importDocuments(
  actor: Actor,
  { open, onProgress }: DocumentImport,
  clock = systemClock,
): Promise<Result<DocumentImportReport, DisclosureRefusal>> {
  if (!mayImportDocuments(actor)) return refuse('disclosure.not-permitted')
  const total = await countRows(open())
  return inTransaction<DocumentImportReport, DisclosureRefusal>(async (tx) => {
    const now = clock.now()
    const report: DocumentImportReport = { created: 0, updated: 0, unchanged: 0, rejected: [] }
    const importId = newId(now)
    await records.insert(tx, importId, now)
    const work = { actor, now, importId, columnId: await libraryColumn(tx, now), seen: new Set<string>(), report }
    let done = 0
    for await (const batch of batchesOf(open(), report)) {
      await importDocumentBatch(tx, batch.rows, work)
      done += batch.lines
      onProgress(done, total)
    }
    report.rejected.sort((one, other) => one.line - other.line)
    await linkVersions(tx, now)
    await records.conclude(tx, importId, { ...report, rejected: report.rejected.length })
    await notifyOfImport(tx, actor, report, clock)
    return ok(report)
  }, WHOLE_FILE)
}

/** Rows that can be read, by the batch; the others go to the report. */
async function* batchesOf(chunks: AsyncIterable<string>, report: DocumentImportReport) {
  let rows: BatchRow[] = []
  let lines = 0
  for await (const { line, text } of jsonLines(chunks)) {
    const read = readDocumentRow(text)
    if (read.ok) rows.push({ line, row: read.row })
    else report.rejected.push({ line, name: read.name, reason: read.reason })
    if (++lines < BATCH) continue
    yield { rows, lines }
    rows = []
    lines = 0
  }
  if (lines > 0) yield { rows, lines }
}

async function linkVersions(tx: Transaction, now: Date): Promise<void> {
  const files = await Promise.all(
    (await linkToThoseInForce(tx)).map(async (id) => {
      const document = await documents.find(tx, id)
      const edition = document && (await editions.current(tx, document))
      return document && edition ? [{ document, edition }] : []
    }),
  )
  await indexDocuments(tx, files.flat(), now)
}

async function notifyOfImport(tx: Transaction, actor: Actor, report: DocumentImportReport, clock = systemClock) {
  const { rejected, ...counts } = report
  if (counts.created + counts.updated > 0) await announceChange(tx)
  const detail = { ...counts, rejected: rejected.length }
  const note = { action: 'documents.imported', subjectKind: 'disclosure', subjectId: 'documents', detail }
  await recordAudit(tx, actor, note, clock)
}

/** A file that ends in the middle of a row was cut off: then nothing of it is taken. */
async function countRows(chunks: AsyncIterable<string>): Promise<number> {
  let total = 0
  for await (const { line, text, unfinished } of jsonLines(chunks)) {
    total++
    if (unfinished && !readDocumentRow(text).ok) throw new BrokenJson(`the file ends early, on line ${line}`)
  }
  return total
}
