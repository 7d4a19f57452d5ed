import type { Column } from './column'

type Bone = Pick<Column, 'id' | 'parentId' | 'sortOrder'>

/** True when the column would hang under itself. */
export function makesCircle(columns: readonly Bone[], id: string, parentId: string | null): boolean {
  const above = new Map(columns.map((column) => [column.id, column.parentId]))
  for (let at = parentId; at; at = above.get(at) ?? null) if (at === id) return true
  return false
}

/** Columns in the order of the pages: each before what stands under it, with how deep it stands. */
export function inOrder<C extends Bone>(columns: readonly C[]): { column: C; depth: number }[] {
  const under = (parentId: string | null, depth: number): { column: C; depth: number }[] =>
    columns
      .filter((column) => column.parentId === parentId)
      .flatMap((column) => [{ column, depth }, ...under(column.id, depth + 1)])
  return under(null, 0)
}

/** The places of the columns beside this one once it has changed places with its neighbour; empty at the end of the row. */
export function placesAfterMove(
  columns: readonly Bone[],
  id: string,
  direction: 'up' | 'down',
): { id: string; sortOrder: number }[] {
  const moved = columns.find((column) => column.id === id)
  const row = columns.filter((column) => moved && column.parentId === moved.parentId).map((column) => column.id)
  const [from, to] = [row.indexOf(id), row.indexOf(id) + (direction === 'up' ? -1 : 1)]
  const neighbour = row[to]
  if (from < 0 || neighbour === undefined) return []
  row[to] = id
  row[from] = neighbour
  return row.map((one, index) => ({ id: one, sortOrder: (index + 1) * 10 }))
}
