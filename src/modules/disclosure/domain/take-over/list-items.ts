import type { Block } from './blocks'
import type { ItemMark } from './list-marks'

/** One item as it was met: how deep, behind which mark, and what it says. */
export type ListItem = { level: number; mark: ItemMark; blocks: Block[] }

type ListBlock = Extract<Block, { is: 'list' }>

/**
 * Items in their order as lists. Bullets and counted numbers become lists, a new one wherever the count jumps, so that each
 * number stays what it was; items behind other marks become lines that begin with their mark.
 */
export function listBlocks(items: readonly ListItem[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < items.length; ) {
    const item = items[at] as ListItem
    let end = at + 1
    while (end < items.length && (items[end] as ListItem).level > item.level) end++
    const deeper = listBlocks(items.slice(at + 1, end))
    if (item.mark.is === 'bullet' || item.mark.is === 'number') addToList(blocks, item, [...item.blocks, ...deeper])
    else blocks.push(...withMark(item), ...deeper)
    at = end
  }
  return blocks
}

function addToList(blocks: Block[], { mark }: ListItem, content: Block[]): void {
  const tag = mark.is === 'number' ? 'ol' : 'ul'
  const last = blocks.at(-1)
  const open = last?.is === 'list' && last.tag === tag ? last : null
  if (open && (mark.is !== 'number' || open.start + open.items.length === mark.value)) open.items.push(content)
  else
    blocks.push({ is: 'list', tag, start: mark.is === 'number' ? mark.value : 1, items: [content] } satisfies ListBlock)
}

/** Lines of an item that is no item any more: its mark is the beginning of the first. */
function withMark({ mark, blocks }: ListItem): Block[] {
  const lines = blocks.map((block) => (block.is === 'line' ? { ...block, bare: undefined } : block))
  if (mark.is !== 'words') return lines
  const [first, ...rest] = lines
  const before = { text: mark.text + gapAfter(mark.text), marks: {} }
  if (first?.is === 'line') return [{ ...first, runs: [before, ...first.runs] }, ...rest]
  return [{ is: 'line', tag: 'p', runs: [{ text: mark.text, marks: {} }] }, ...lines]
}

/** What stands between a mark and its words: 第五条 is set apart, （一） and 一、 are not, a) has a blank. */
export function gapAfter(mark: string): string {
  if (/[）、．。：」』】〕]$/.test(mark) || (/\)$/.test(mark) && /[\u3400-\u9fff]/.test(mark))) return ''
  return /[\u3400-\u9fff]$/.test(mark) ? '\u3000' : ' '
}
