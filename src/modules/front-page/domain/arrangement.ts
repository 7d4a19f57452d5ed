import { type Block, type BlockKind, MOST_BLOCKS, REPEATED } from './block'

export type Direction = 'up' | 'down'

/** The blocks once this one has changed places with its neighbour; as they were at the ends. */
export function moved(blocks: readonly Block[], id: string, direction: Direction): Block[] {
  const from = blocks.findIndex((block) => block.id === id)
  const to = from + (direction === 'up' ? -1 : 1)
  const [block, neighbour] = [blocks[from], blocks[to]]
  if (!block || !neighbour) return [...blocks]
  return blocks.with(from, neighbour).with(to, block)
}

export type AddingFault = 'front-page.kind-once' | 'front-page.too-many'

/** Why no block of this kind can be added; null when one can. */
export function addingFault(blocks: readonly Block[], kind: BlockKind): AddingFault | null {
  if (!REPEATED.includes(kind) && blocks.some((block) => block.kind === kind)) return 'front-page.kind-once'
  return blocks.length >= MOST_BLOCKS ? 'front-page.too-many' : null
}

/** Kinds that exist once stay in the list: switched off they can be found again. */
export const mayRemove = (block: Block): boolean => REPEATED.includes(block.kind)
