import { rowErrors, rowErrorWords } from '@/kernel/row-errors'
import type { Transaction } from '@/platform/db'
import type { JsonItem } from '@/platform/json-items'
import type { ImportedBody } from '../data/import-store'
import * as bodies from '../data/import-store'
import {
  DepartmentRow,
  isOnlyStatistical,
  kindOfDepartment,
  kindOfTown,
  LegalTownRow,
  StatisticalRow,
} from '../domain/organisation-row'

export type OrganisationReport = {
  created: number
  updated: number
  unchanged: number
  rejected: { line: number; name: string; reason: string }[]
}

export type OrganisationWork = {
  now: Date
  all: ImportedBody[]
  giveCode: (kind: string) => string | null
  report: OrganisationReport
}

type OrganisationContext = OrganisationWork & { tx: Transaction }

type Wanted = Pick<ImportedBody, 'name' | 'shortName' | 'kind'> & { divisionCode?: string; parentId: string | null }

/** Imports one element of a list, with the villages under it; what cannot be taken is reported with its line. */
export async function importBody(tx: Transaction, item: JsonItem, work: OrganisationWork): Promise<void> {
  const context = { ...work, tx }
  const value = parsedOrNull(item.text)
  const schema =
    item.path === 'towns.statistical' ? StatisticalRow : item.path === 'towns.legal' ? LegalTownRow : DepartmentRow
  const row = schema.safeParse(value, { error: rowErrorWords })
  if (!row.success) return reject(item, nameIn(value), rowErrors(row.error), context)
  if (typeof row.data === 'string') return importTown(item, row.data, context)
  if ('short' in row.data) return importDepartment(row.data, context)
  return importStatistical(item, row.data, context)
}

const rootOf = ({ all }: OrganisationContext): string | null =>
  all.find((body) => body.kind === 'government')?.id ?? null

async function importDepartment({ name, short, kind }: DepartmentRow, context: OrganisationContext): Promise<void> {
  await put(
    { name, shortName: short, kind: kindOfDepartment(kind), parentId: rootOf(context) },
    `body:${name}`,
    context,
  )
}

async function importTown(item: JsonItem, name: string, context: OrganisationContext): Promise<void> {
  const kind = kindOfTown(name)
  if (!kind) return reject(item, name, 'it is neither a town nor a sub-district', context)
  await put({ name, shortName: name, kind, parentId: rootOf(context) }, `town:${name}`, context)
}

/** A division of the statistics: a town with its villages, or a zone that is counted like one. */
async function importStatistical(item: JsonItem, row: StatisticalRow, context: OrganisationContext): Promise<void> {
  if (isOnlyStatistical(row)) {
    return reject(item, row.name, 'it exists in the statistics only (a made-up community); no body was added', context)
  }
  const kind = kindOfTown(row.name)
  const wanted = { name: row.name, shortName: row.name, kind: kind ?? 'agency', divisionCode: row.code }
  const sourceId = kind ? `town:${row.name}` : `division:${row.code}`
  const town = await put({ ...wanted, parentId: rootOf(context) }, sourceId, context)
  for (const { code, name } of row.villages) {
    const village = { name, shortName: name, kind: 'village', divisionCode: code, parentId: town.id }
    await put(village, `division:${code}`, context)
  }
}

/** Adds the body, or fills in what the city does not know of it yet; names and kinds given here are not changed. */
async function put(wanted: Wanted, sourceId: string, { tx, now, all, giveCode, report }: OrganisationContext) {
  const known =
    all.find((body) => body.sourceId === sourceId) ??
    all.find((body) => body.name === wanted.name && (wanted.kind !== 'village' || body.parentId === wanted.parentId))
  if (!known) {
    const code = giveCode(wanted.kind)
    if (code === null) throw new Error('there is no code of four digits left for another body')
    const facts = { ...wanted, divisionCode: wanted.divisionCode ?? null, code, sourceId, sortOrder: 100 + all.length }
    const added = await bodies.add(tx, facts, now)
    all.push(added)
    report.created++
    return added
  }
  const missing = {
    ...(known.sourceId === null ? { sourceId } : {}),
    ...(known.divisionCode === null && wanted.divisionCode ? { divisionCode: wanted.divisionCode } : {}),
    ...(known.parentId === null && wanted.parentId && known.id !== wanted.parentId
      ? { parentId: wanted.parentId }
      : {}),
  }
  if (Object.keys(missing).length === 0) {
    report.unchanged++
    return known
  }
  await bodies.change(tx, known.id, missing, now)
  Object.assign(known, missing)
  report.updated++
  return known
}

function reject(item: JsonItem, name: string, reason: string, { report }: OrganisationContext): void {
  report.rejected.push({ line: item.line, name, reason })
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const nameIn = (value: unknown): string => {
  const name = typeof value === 'string' ? value : (value as { name?: unknown } | null)?.name
  return typeof name === 'string' ? name : ''
}
