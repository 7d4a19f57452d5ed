import type { Column } from '@/modules/disclosure/domain/column'
import { inOrder } from '@/modules/disclosure/domain/column-tree'
import type { Choice } from '@/ui/select'

type Choosable = Pick<Column, 'id' | 'parentId' | 'sortOrder' | 'name' | 'active'>

/**
 * The columns in use, in the order of the reader's pages, each under the first column above it. A column with others
 * below it can be chosen itself: it leads its group. Words begin with the column's own name, so typing it finds it.
 */
export function columnChoices(columns: readonly Choosable[]): Choice[] {
  const parents = new Set(columns.filter(({ active }) => active).map(({ parentId }) => parentId))
  let top = ''
  return inOrder(columns).flatMap(({ column, depth }) => {
    if (depth === 0) top = column.name
    if (!column.active) return []
    const isGrouped = depth > 0 || parents.has(column.id)
    return [{ value: column.id, text: column.name, ...(isGrouped && { group: top }) }]
  })
}
