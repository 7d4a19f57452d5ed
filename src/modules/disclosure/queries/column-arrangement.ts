import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { db } from '@/platform/db'
import * as columns from '../data/column-store'
import * as lists from '../data/public-tallies'
import type { Column } from '../domain/column'
import { inOrder, placesAfterMove } from '../domain/column-tree'
import { mayManageColumns } from '../domain/permissions'

export type ArrangedColumn = Column & {
  depth: number
  /** Documents that are public in it. */
  total: number
  mayMove: { up: boolean; down: boolean }
}

/** Every column as who arranges them sees it, hidden ones too, in the order of the pages. Nothing for anyone else. */
export async function columnArrangement(actor: Actor): Promise<ArrangedColumn[]> {
  if (!mayManageColumns(actor)) return []
  const [all, tallies] = await Promise.all([columns.list(db), lists.columnTallies()])
  const totals = new Map(tallies.map(({ columnId, total }) => [columnId, total]))
  const mayMove = (id: string, direction: 'up' | 'down') => placesAfterMove(all, id, direction).length > 0
  return inOrder(all).map(({ column, depth }) => ({
    ...column,
    depth,
    total: totals.get(column.id) ?? 0,
    mayMove: { up: mayMove(column.id, 'up'), down: mayMove(column.id, 'down') },
  }))
}

/** One column to be changed. */
export async function columnToChange(actor: Actor, id: string): Promise<Column | null> {
  return mayManageColumns(actor) && isUuid(id) ? columns.find(db, { id }) : null
}
