import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { fault, ok, type Result, refuse, refuseAll } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { announceChange } from '@/platform/publications'
import * as columns from '../data/column-store'
import { type Column, isColumnSlug } from '../domain/column'
import { makesCircle } from '../domain/column-tree'
import { mayManageColumns } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'

/** Without a place given a new column stands last, and one that exists keeps its place. */
export type ColumnFacts = Omit<Column, 'id' | 'version' | 'sortOrder'> & { sortOrder?: number }
type ColumnInput = ColumnFacts & { id?: string; expectedVersion?: number }

const LAST = 100_000

/** Makes a column, or changes the one named. An address (slug) that people may have kept never changes; nothing is deleted. */
export async function writeColumn(
  actor: Actor,
  { id, expectedVersion = 0, ...facts }: ColumnInput,
  clock = systemClock,
): Promise<Result<Column, DisclosureRefusal>> {
  return inTransaction(async (tx) => {
    if (!mayManageColumns(actor)) return refuse('disclosure.not-permitted')
    const all = await columns.list(tx)
    const existing = all.find((column) => column.id === id)
    if (id && !existing) return refuse('disclosure.not-found')
    const refused = faultsIn({ id, ...facts }, existing, all)
    if (refused) return refused

    const now = clock.now()
    const column: Column = {
      ...facts,
      slug: existing?.slug ?? facts.slug,
      name: facts.name.trim(),
      sortOrder: facts.sortOrder ?? existing?.sortOrder ?? LAST,
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
    const detail = { slug: column.slug, active: column.active }
    await recordAudit(tx, actor, { action, subjectKind: 'column', subjectId: column.id, detail }, clock)
    return ok(column)
  })
}

/** Everything that is wrong with these facts beside the other columns. */
function faultsIn(facts: ColumnInput, existing: Column | undefined, all: readonly Column[]) {
  const { id = '', name, slug, parentId, active } = facts
  const parent = parentId === null ? null : isUuid(parentId) && all.find((column) => column.id === parentId)
  const isLost = parent === false || parent === undefined || makesCircle(all, id, parentId)
  return refuseAll<DisclosureRefusal>([
    !name.trim() && fault('disclosure.name-required', 'name'),
    isLost && fault('disclosure.column-unknown', 'parentId'),
    !isLost && active && parent && !parent.active && fault('disclosure.column-under-hidden', 'parentId'),
    !active &&
      all.some((column) => column.parentId === id && column.active) &&
      fault('disclosure.column-holds-others', 'active'),
    !existing && !isColumnSlug(slug) && fault('disclosure.slug-invalid', 'slug'),
    !existing && all.some((column) => column.slug === slug) && fault('disclosure.slug-taken', 'slug'),
  ])
}
