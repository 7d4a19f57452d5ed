import { wordsIn } from '@/app/[locale]/_shell/words'
import type { Column } from '@/modules/disclosure/domain/column'
import { inOrder } from '@/modules/disclosure/domain/column-tree'
import type { Locale } from '@/platform/i18n/locale'
import type { Choice } from '@/ui/select'

type Choosable = Pick<Column, 'id' | 'parentId' | 'sortOrder' | 'name' | 'nameEn' | 'active'>

/**
 * The columns in use, in the order of the reader's pages, each under the first column above it. A column with others
 * below it can be chosen itself: it leads its group. Words begin with the column's own name, so typing it finds it.
 */
export function columnChoices(columns: readonly Choosable[], locale: Locale): Choice[] {
  const nameOf = ({ name, nameEn }: Choosable) => wordsIn(locale, { zh: name, en: nameEn })
  const parents = new Set(columns.filter(({ active }) => active).map(({ parentId }) => parentId))
  let top = ''
  return inOrder(columns).flatMap(({ column, depth }) => {
    if (depth === 0) top = nameOf(column)
    if (!column.active) return []
    const isGrouped = depth > 0 || parents.has(column.id)
    return [{ value: column.id, text: nameOf(column), ...(isGrouped && { group: top }) }]
  })
}
