import { escapedHtml } from '../typed-body'
import { type Run, runsAsHtml } from './runs'

export type Align = 'center' | 'right'
export type LineTag = 'p' | 'h2' | 'h3' | 'h4'

export type Line = {
  is: 'line'
  tag: LineTag
  runs: Run[]
  align?: Align
  /** It was no paragraph of its own: words that stand directly in a cell or an item. */
  bare?: boolean
}
export type Picture = { is: 'picture'; src: string; alt: string; width?: string; height?: string }
export type Cell = { tag: 'th' | 'td'; colspan?: string; rowspan?: string; scope?: string; blocks: Block[] }
export type RowGroup = { tag: 'thead' | 'tbody' | null; rows: Cell[][] }

/** A part of a text, above its words. */
export type Block =
  | Line
  | Picture
  | { is: 'rule' }
  | { is: 'quote'; blocks: Block[] }
  | { is: 'list'; tag: 'ul' | 'ol'; start: number; items: Block[][] }
  | { is: 'table'; groups: RowGroup[] }

export const blocksAsHtml = (blocks: readonly Block[]): string => blocks.map(blockAsHtml).join('')

function blockAsHtml(block: Block): string {
  switch (block.is) {
    case 'line': {
      const inner = runsAsHtml(block.runs)
      if (block.bare && !block.align) return inner
      return `<${block.tag}${attribute('data-align', block.align)}>${inner}</${block.tag}>`
    }
    case 'picture': {
      const size = attribute('width', block.width) + attribute('height', block.height)
      return `<img src="${escapedHtml(block.src)}" alt="${escapedHtml(block.alt)}"${size}>`
    }
    case 'rule':
      return '<hr>'
    case 'quote':
      return `<blockquote>${blocksAsHtml(block.blocks)}</blockquote>`
    case 'list': {
      const start = block.tag === 'ol' && block.start !== 1 ? attribute('start', `${block.start}`) : ''
      return `<${block.tag}${start}>${block.items.map((item) => `<li>${blocksAsHtml(item)}</li>`).join('')}</${block.tag}>`
    }
    case 'table':
      return `<table>${block.groups.map(groupAsHtml).join('')}</table>`
  }
}

function groupAsHtml({ tag, rows }: RowGroup): string {
  const inner = rows.map((cells) => `<tr>${cells.map(cellAsHtml).join('')}</tr>`).join('')
  return tag ? `<${tag}>${inner}</${tag}>` : inner
}

function cellAsHtml({ tag, colspan, rowspan, scope, blocks }: Cell): string {
  const spans = attribute('colspan', colspan) + attribute('rowspan', rowspan) + attribute('scope', scope)
  return `<${tag}${spans}>${blocksAsHtml(blocks)}</${tag}>`
}

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapedHtml(value)}"`
