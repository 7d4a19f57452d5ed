import type { Cell, RowGroup } from './blocks'
import { isLeftOut } from './left-out'
import type { Manner } from './manner'
import { mannerIn } from './manner'
import { isMarkup, type Markup, textOf } from './markup'
import type { TextWriter } from './text-writer'
import type { TakeOverWork } from './work'

const ROWS = new Set(['tr', 'thead', 'tbody', 'tfoot'])

/** True for whatever holds rows directly: a table, and what was cut out of one. */
export const holdsRows = ({ tag, children }: Markup): boolean =>
  tag !== 'table' &&
  !ROWS.has(tag) &&
  children.some((child) => isMarkup(child) && (ROWS.has(child.tag) || isCell(child)))

/** A table with its header cells; its title becomes the line before. One that only arranged a page becomes its lines. */
export function readTable(table: Markup, manner: Manner, writer: TextWriter, work: TakeOverWork): void {
  writer.endLine()
  const within: Manner = { ...manner, inTable: true, align: manner.align, line: 'bare' }
  const caption = table.children.find((child): child is Markup => isMarkup(child) && child.tag === 'caption')
  if (caption && textOf(caption)) {
    work.log.add('caption', textOf(caption))
    for (const block of work.inner(caption, { ...manner, line: 'p' })) writer.block(block)
  }
  const groups = groupsOf(table, within, work).filter(({ rows }) => rows.length > 0)
  const cells = groups.flatMap(({ rows }) => rows.flat())
  if (cells.length === 0) return
  if (table.attributes.role === 'presentation') {
    for (const block of cells.flatMap(({ blocks }) => blocks)) writer.block(asLine(block))
  } else writer.block({ is: 'table', groups })
}

const asLine = (block: Cell['blocks'][number]) => (block.is === 'line' ? { ...block, bare: undefined } : block)

/** The rows as they are grouped; loose rows stand in a group without a name. */
function groupsOf(table: Markup, manner: Manner, work: TakeOverWork): RowGroup[] {
  const groups: RowGroup[] = []
  const loose = (): RowGroup => {
    const last = groups.at(-1)
    if (last?.tag === null) return last
    groups.push({ tag: null, rows: [] })
    return groups.at(-1) as RowGroup
  }
  for (const child of table.children) {
    if (!isMarkup(child) || isLeftOut(child, work)) continue
    if (child.tag === 'tr') loose().rows.push(...rowOf(child, mannerIn(child, manner), false, work))
    else if (isCell(child)) addCell(loose(), child, manner, work)
    else if (ROWS.has(child.tag)) groups.push(groupOf(child, mannerIn(child, manner), work))
    else if (child.tag !== 'caption' && child.tag !== 'colgroup') groups.push(...groupsOf(child, manner, work))
  }
  return groups
}

function groupOf(group: Markup, manner: Manner, work: TakeOverWork): RowGroup {
  const isHead = group.tag === 'thead'
  const rows = group.children.flatMap((child) =>
    isMarkup(child) && child.tag === 'tr' && !isLeftOut(child, work)
      ? rowOf(child, mannerIn(child, manner), isHead, work)
      : [],
  )
  return { tag: isHead ? 'thead' : 'tbody', rows }
}

function rowOf(row: Markup, manner: Manner, isHead: boolean, work: TakeOverWork): Cell[][] {
  const cells = row.children.flatMap((child) =>
    isMarkup(child) && isCell(child) && !isLeftOut(child, work)
      ? [cellOf(child, mannerIn(child, manner), isHead, work)]
      : [],
  )
  return cells.length > 0 ? [cells] : []
}

/** A cell that lost its row. */
function addCell(group: RowGroup, cell: Markup, manner: Manner, work: TakeOverWork): void {
  const row = group.rows.at(-1) ?? []
  if (row.length === 0) group.rows.push(row)
  row.push(cellOf(cell, mannerIn(cell, manner), false, work))
}

function cellOf(cell: Markup, manner: Manner, isHead: boolean, work: TakeOverWork): Cell {
  const { colspan, rowspan, scope = '' } = cell.attributes
  const tag = isHead || cell.tag === 'th' ? 'th' : 'td'
  return {
    tag,
    colspan: spanOf(colspan),
    rowspan: spanOf(rowspan),
    scope: tag === 'th' && /^(?:col|row)(?:group)?$/.test(scope) ? scope : undefined,
    blocks: work.inner(cell, manner),
  }
}

const isCell = ({ tag }: Markup): boolean => tag === 'td' || tag === 'th'

const spanOf = (span: string | undefined): string | undefined =>
  /^\d{1,3}$/.test(span ?? '') && Number(span) > 1 ? `${Number(span)}` : undefined
