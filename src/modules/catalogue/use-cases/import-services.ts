import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { knownDepartments } from '@/modules/departments/use-cases/add-imported-department'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction, WHOLE_FILE } from '@/platform/db'
import { type JsonItem, jsonItems } from '@/platform/json-items'
import { announceChange } from '@/platform/publications'
import { mayManageCatalogue } from '../domain/permissions'
import type { CatalogueRefusal } from '../domain/service'
import { type ImportWork, importRow } from './import-row'

export type Rejected = { line: number; name: string; reason: string }
export type ImportReport = { created: number; updated: number; unchanged: number; rejected: Rejected[] }

export type ServiceImport = {
  /** Opens the file anew: it is read once to see that it is whole, and once to import it. */
  open: () => AsyncIterable<string>
  /** Departments that the city does not have are added instead of refusing their rows. */
  addDepartments: boolean
  onProgress: (done: number, total: number) => void
}

/** A list of services is an array, or an object that holds it under `items`. */
const PATHS = ['', 'items']

/**
 * Loads a list of services: each row that is in order becomes a guide for the window, the others are reported with line
 * and reason. One transaction: an interrupted import leaves nothing. Doing it again changes only what differs.
 * Throws BrokenJson for a file that is cut off.
 */
export async function importServices(
  actor: Actor,
  { open, addDepartments, onProgress }: ServiceImport,
  clock = systemClock,
): Promise<Result<ImportReport, CatalogueRefusal>> {
  if (!mayManageCatalogue(actor)) return refuse('catalogue.not-permitted')
  const total = await countItems(open())
  return inTransaction<ImportReport, CatalogueRefusal>(async (tx) => {
    const report: ImportReport = { created: 0, updated: 0, unchanged: 0, rejected: [] }
    const now = clock.now()
    const work: ImportWork = { now, departments: await knownDepartments(tx), addDepartments, seen: new Set() }
    let done = 0
    for await (const item of jsonItems(open(), PATHS)) {
      await note(tx, report, item, work)
      onProgress(++done, total)
    }
    const { rejected, ...counts } = report
    if (counts.created + counts.updated > 0) await announceChange(tx)
    const detail = { ...counts, rejected: rejected.length }
    await recordAudit(
      tx,
      actor,
      { action: 'services.imported', subjectKind: 'catalogue', subjectId: 'services', detail },
      clock,
    )
    return ok(report)
  }, WHOLE_FILE)
}

async function note(tx: Transaction, report: ImportReport, item: JsonItem, work: ImportWork): Promise<void> {
  const outcome = await importRow(tx, item.text, work)
  if (outcome.is === 'rejected') report.rejected.push({ line: item.line, name: outcome.name, reason: outcome.reason })
  else report[outcome.is]++
}

async function countItems(chunks: AsyncIterable<string>): Promise<number> {
  let total = 0
  for await (const _ of jsonItems(chunks, PATHS)) total++
  return total
}
