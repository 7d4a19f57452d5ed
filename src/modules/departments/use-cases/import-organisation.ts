import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, WHOLE_FILE } from '@/platform/db'
import { type JsonItem, jsonItems } from '@/platform/json-items'
import { announceChange } from '@/platform/publications'
import * as bodies from '../data/import-store'
import { codeGiver } from '../domain/free-code'
import { ORGANISATION_PATHS, type OrganisationPath } from '../domain/organisation-row'
import { mayArrange } from '../domain/permissions'
import { importBody, type OrganisationReport, type OrganisationWork } from './import-body'

export type OrganisationImport = {
  open: () => AsyncIterable<string>
  onProgress: (done: number, total: number) => void
}

/**
 * Loads departments, towns and villages. Matches by source id, then by name, and adds or fills in; what an administrator
 * wrote stays. One transaction: an interrupted import leaves nothing. Throws BrokenJson for a file that is cut off.
 */
export async function importOrganisation(
  actor: Actor,
  { open, onProgress }: OrganisationImport,
  clock = systemClock,
): Promise<Result<OrganisationReport, 'departments.not-permitted'>> {
  if (actor.kind !== 'system' && !mayArrange(actor)) return refuse('departments.not-permitted')
  const items = await inOrder(open())
  return inTransaction<OrganisationReport, 'departments.not-permitted'>(async (tx) => {
    const report: OrganisationReport = { created: 0, updated: 0, unchanged: 0, rejected: [] }
    const all = await bodies.allAndHold(tx)
    const giveCode = codeGiver(all.map((body) => body.code))
    const work: OrganisationWork = { now: clock.now(), all, giveCode, report }
    for (const [index, item] of items.entries()) {
      await importBody(tx, item, work)
      onProgress(index + 1, items.length)
    }
    const { rejected, ...counts } = report
    if (counts.created + counts.updated > 0) await announceChange(tx)
    const detail = { ...counts, rejected: rejected.length }
    const note = { action: 'organisation.imported', subjectKind: 'departments', subjectId: 'organisation', detail }
    await recordAudit(tx, actor, note, clock)
    return ok(report)
  }, WHOLE_FILE)
}

/** Departments before towns before villages, wherever they stand in the file; an organisation is small enough to hold. */
async function inOrder(chunks: AsyncIterable<string>): Promise<JsonItem[]> {
  const items: JsonItem[] = []
  for await (const item of jsonItems(chunks, ORGANISATION_PATHS)) items.push(item)
  const place = ({ path }: JsonItem) => ORGANISATION_PATHS.indexOf(path as OrganisationPath)
  return items.toSorted((a, b) => place(a) - place(b) || a.line - b.line)
}
