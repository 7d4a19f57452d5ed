import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { announceChange } from '@/platform/publications'
import * as columns from '../data/column-store'
import { type Column, isColumnSlug } from '../domain/column'
import { mayManageColumns } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'

export type ColumnFacts = Omit<Column, 'id' | 'version'>

/** Makes a column, or changes the one named. An address (slug) that people may have kept never changes. */
export async function writeColumn(
  actor: Actor,
  { id, expectedVersion = 0, ...facts }: ColumnFacts & { id?: string; expectedVersion?: number },
  clock = systemClock,
): Promise<Result<Column, DisclosureRefusal>> {
  return inTransaction(async (tx) => {
    if (!mayManageColumns(actor)) return refuse('disclosure.not-permitted')
    if (!facts.name.trim()) return refuse('disclosure.name-required', 'name')
    const existing = id ? await columns.find(tx, { id }) : null
    if (id && !existing) return refuse('disclosure.not-found')
    if (facts.parentId && (facts.parentId === id || !(await columns.find(tx, { id: facts.parentId }))))
      return refuse('disclosure.column-unknown', 'parentId')

    const now = clock.now()
    const slug = existing?.slug ?? facts.slug
    if (!existing && !isColumnSlug(slug)) return refuse('disclosure.slug-invalid', 'slug')
    if (!existing && (await columns.find(tx, { slug }))) return refuse('disclosure.slug-taken', 'slug')
    const column: Column = {
      ...facts,
      slug,
      name: facts.name.trim(),
      id: existing?.id ?? newId(now),
      version: expectedVersion,
    }
    if (existing) {
      if (!(await columns.save(tx, column))) return refuse('disclosure.changed-meanwhile')
    } else {
      await columns.insert(tx, column, now)
    }
    await announceChange(tx)
    const action = existing ? 'column.changed' : 'column.created'
    await recordAudit(tx, actor, { action, subjectKind: 'column', subjectId: column.id, detail: { slug } }, clock)
    return ok(column)
  })
}
