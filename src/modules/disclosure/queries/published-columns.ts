import { dayOf, daysBetween, type PlainDate } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as columns from '../data/column-store'
import * as lists from '../data/public-tallies'
import type { Column } from '../domain/column'

export type ColumnLine = Column & {
  /** Documents in it and in the columns below it. */
  total: number
  updatedOn: PlainDate | null
  /** Nothing new within the days that the city promised (19号: such columns are counted against it). */
  isOwing: boolean
  children: ColumnLine[]
}

/** The columns in use, as a tree, with what stands in them. */
export async function publishedColumns(clock = systemClock): Promise<ColumnLine[]> {
  const [all, tallies] = await Promise.all([columns.list(db), lists.columnTallies()])
  const active = all.filter((column) => column.active)
  const byColumn = new Map(tallies.map((tally) => [tally.columnId, tally]))
  const today = dayOf(clock.now())
  const lineOf = (column: Column): ColumnLine => {
    const children = active.filter(({ parentId }) => parentId === column.id).map(lineOf)
    const own = byColumn.get(column.id)
    const days = [...children.map(({ updatedOn }) => updatedOn), own ? dayOf(own.lastPublishedAt) : null]
    const updatedOn =
      days
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null
    const total = (own?.total ?? 0) + children.reduce((sum, child) => sum + child.total, 0)
    return { ...column, total, updatedOn, isOwing: isOwing(column, updatedOn, today), children }
  }
  return active.filter(({ parentId }) => !parentId).map(lineOf)
}

const isOwing = ({ updateCycleDays }: Column, updatedOn: PlainDate | null, today: PlainDate): boolean =>
  updateCycleDays !== null && (updatedOn === null || daysBetween(updatedOn, today) > updateCycleDays)

export type ColumnPlace = { column: ColumnLine; parent: ColumnLine | null; ids: string[] }

/** A column by its address, with the one above and the ids of all it holds. Null when there is none. */
export const publishedColumn = (slug: string): Promise<ColumnPlace | null> => placeOf((column) => column.slug === slug)

/** The same by id, for whoever wrote down which column is meant. */
export const publishedColumnById = (id: string): Promise<ColumnPlace | null> => placeOf((column) => column.id === id)

async function placeOf(isMeant: (column: ColumnLine) => boolean): Promise<ColumnPlace | null> {
  const search = (lines: readonly ColumnLine[], parent: ColumnLine | null): ColumnPlace | null => {
    for (const column of lines) {
      if (isMeant(column)) return { column, parent, ids: idsIn(column) }
      const below = search(column.children, column)
      if (below) return below
    }
    return null
  }
  return search(await publishedColumns(), null)
}

const idsIn = (column: ColumnLine): string[] => [column.id, ...column.children.flatMap(idsIn)]

/** Every column with its own facts, also those not in use: for choosing and for the administration. */
export const allColumns = (): Promise<Column[]> => columns.list(db)
