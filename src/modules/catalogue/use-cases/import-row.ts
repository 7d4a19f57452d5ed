import { isDeepStrictEqual } from 'node:util'
import { dayOf } from '@/kernel/plain-date'
import { rowErrors, rowErrorWords } from '@/kernel/row-errors'
import { namedDepartment } from '@/modules/departments/domain/named-department'
import { addImportedDepartment, type KnownDepartment } from '@/modules/departments/use-cases/add-imported-department'
import { sha256Hex } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import * as drafts from '../data/draft-store'
import * as services from '../data/service-store'
import * as versions from '../data/version-store'
import type { GuideContent } from '../domain/guide-content'
import { audienceOf, guideOf, itemTypeOf, ServiceRow, sourceIdOf } from '../domain/imported-service'
import type { Service } from '../domain/service'
import { putVersion, type ServiceFacts } from './put-version'

export type ImportWork = {
  now: Date
  departments: KnownDepartment[]
  addDepartments: boolean
  /** Source ids of the rows before, so that a row that stands twice in a file is said to. */
  seen: Set<string>
}

type ImportContext = ImportWork & { tx: Transaction }

export type RowOutcome = { is: 'created' | 'updated' | 'unchanged' } | { is: 'rejected'; name: string; reason: string }

const rejected = (name: string, reason: string): RowOutcome => ({ is: 'rejected', name, reason })

/** Imports one row, or says why not; a row is never imported by half. */
export async function importRow(tx: Transaction, text: string, work: ImportWork): Promise<RowOutcome> {
  const context = { ...work, tx }
  const parsed = parseRow(text)
  if (!parsed.ok) return rejected(parsed.name, parsed.reason)
  const row = parsed.row
  const sourceId = sourceIdOf(row, sha256Hex)
  if (context.seen.has(sourceId)) return rejected(row.name, 'it stands twice in this file')
  context.seen.add(sourceId)
  const department = await departmentFor(row.department, context)
  if (!department) return rejected(row.name, `the city has no department "${row.department}"`)
  return write(row, sourceId, department.id, context)
}

async function write(
  row: ServiceRow,
  sourceId: string,
  departmentId: string,
  context: ImportContext,
): Promise<RowOutcome> {
  const { tx, now } = context
  const existing =
    (await services.findBySource(tx, sourceId)) ?? (await services.findByName(tx, departmentId, row.name))
  // A service the city has modelled itself knows more than any list: only the id of the row is noted.
  if (existing?.isOnline) return keep(existing, row, sourceId, context)
  const content = guideOf(row)
  const facts = factsOf(row, sourceId, departmentId, existing)
  if (existing && (await isSame(existing, facts, content, context))) return keepDraft(existing, row, context)
  const saved = await putVersion(tx, { existing, facts, content, effectiveOn: dayOf(now), publishedBy: null }, now)
  if (!saved) return rejected(row.name, 'somebody changed this service during the import')
  await keepDraft(saved, row, context)
  return { is: existing ? 'updated' : 'created' }
}

async function keep(existing: Service, row: ServiceRow, sourceId: string, context: ImportContext): Promise<RowOutcome> {
  if (existing.sourceId === null) await services.save(context.tx, { ...existing, sourceId }, context.now)
  return keepDraft(existing, row, context)
}

/** A definition waits as the draft of its service, unless it already does or is what people file today. */
async function keepDraft(
  service: Service,
  { definition }: ServiceRow,
  { tx, now }: ImportContext,
): Promise<RowOutcome> {
  if (!definition) return { is: 'unchanged' }
  const draft = await drafts.lockedDraft(tx, service.id)
  const current = service.isOnline && service.currentVersionId
  const known = draft ?? (current ? (await versions.contentOf(tx, current))?.content : null)
  if (isDeepStrictEqual(known, definition)) return { is: 'unchanged' }
  await drafts.setDraft(tx, service.id, definition, now)
  return { is: 'updated' }
}

function factsOf(row: ServiceRow, sourceId: string, departmentId: string, existing: Service | null): ServiceFacts {
  const ownCode = (row.code ?? row.itemCode)?.replace(/[^0-9A-Za-z-]/g, '')
  return {
    code: existing?.code ?? (ownCode || `w-${sha256Hex(sourceId).slice(0, 12)}`),
    sourceId,
    name: row.name,
    nameEn: row.nameEn ?? existing?.nameEn ?? null,
    departmentId,
    itemType: itemTypeOf(row),
    audience: audienceOf(row),
    subjects: row.subjects ?? existing?.subjects ?? [],
    lifeEvents: row.lifeEvents ?? existing?.lifeEvents ?? [],
    aliases: row.aliases ?? existing?.aliases ?? [],
    isOnline: false,
  }
}

async function isSame(existing: Service, facts: ServiceFacts, content: GuideContent, { tx }: ImportContext) {
  const version = existing.currentVersionId ? await versions.contentOf(tx, existing.currentVersionId) : null
  const { id: _id, state: _state, currentVersionId: _current, version: _version, caseType: _type, ...before } = existing
  return isDeepStrictEqual(before, facts) && isDeepStrictEqual(version?.content, content)
}

async function departmentFor(text: string, context: ImportContext): Promise<KnownDepartment | null> {
  const known = namedDepartment(text, context.departments)
  if (known || !context.addDepartments) return known
  const added = await addImportedDepartment(context.tx, text, context.now)
  if (added) context.departments.push(added)
  return added
}

function parseRow(text: string): { ok: true; row: ServiceRow } | { ok: false; name: string; reason: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, name: '', reason: 'it is not valid JSON' }
  }
  const parsed = ServiceRow.safeParse(value, { error: rowErrorWords })
  if (parsed.success) return { ok: true, row: parsed.data }
  const given = (value as { name?: unknown } | null)?.name
  return { ok: false, name: typeof given === 'string' ? given : '', reason: rowErrors(parsed.error) }
}
