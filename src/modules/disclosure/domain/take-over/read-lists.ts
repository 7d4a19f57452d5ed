import type { Block, LineTag } from './blocks'
import { isLeftOut } from './left-out'
import { gapAfter, type ListItem } from './list-items'
import { type ItemMark, SYMBOL_FONT, shownMark, typedMark } from './list-marks'
import { type Manner, mannerIn } from './manner'
import { isMarkup, type Markup, OFFICE_CONDITION, textOf } from './markup'
import type { TextWriter } from './text-writer'
import type { TakeOverWork } from './work'

const OFFICE_LEVEL = /\blevel(\d)/

/** Word's and WPS's items are paragraphs that say their level and carry their mark as text. */
export const isOfficeItem = ({ tag, style }: Markup): boolean =>
  /^(?:p|div|h[1-6])$/.test(tag) && OFFICE_LEVEL.test(style['mso-list'] ?? '')

/** Takes such a paragraph as an item; what is a heading besides keeps its number in front, as words. */
export function readOfficeItem(
  element: Markup,
  asHeading: LineTag | undefined,
  manner: Manner,
  writer: TextWriter,
  work: TakeOverWork,
): void {
  const found: { typed: string; font: string }[] = []
  const rest = withoutMark(element, manner.font, found)
  const typed = found.map((one) => one.typed).join('')
  const mark = typedMark(
    typed,
    found.some(({ font }) => SYMBOL_FONT.test(font)),
  )
  if (mark.is === 'words' || (asHeading && mark.is === 'number')) work.log.add('mark', typed)
  if (asHeading) {
    writer.endLine()
    const within: Manner = { ...manner, line: asHeading }
    const text = typed.trim()
    if (text && mark.is !== 'bullet') writer.text(text + gapAfter(text), within)
    for (const block of work.inner(rest, within)) writeOn(block, within, writer)
    writer.endLine()
    return
  }
  const level = Number(OFFICE_LEVEL.exec(element.style['mso-list'] ?? '')?.[1] ?? 1)
  writer.item({ level, mark, blocks: work.inner(rest, { ...manner, line: 'bare' }) })
}

function writeOn(block: Block, manner: Manner, writer: TextWriter): void {
  if (block.is !== 'line') writer.block(block)
  else for (const { text, marks } of block.runs) writer.text(text, { ...manner, marks, kept: true })
}

/** The paragraph without the spans that hold its mark; what they say goes to `found`. */
function withoutMark(element: Markup, font: string, found: { typed: string; font: string }[]): Markup {
  const children = element.children.flatMap((child): (Markup | string)[] => {
    if (!isMarkup(child)) return [child]
    const own = child.style['font-family'] ?? child.attributes.face ?? font
    const isMark =
      child.style['mso-list'] === 'ignore' ||
      (child.tag === OFFICE_CONDITION && child.attributes.condition === '!supportLists')
    if (!isMark) return [withoutMark(child, own, found)]
    found.push({ typed: textOf(child) || pictureMark(child), font: fontWithin(child) ?? own })
    return []
  })
  return { ...element, children }
}

/** A bullet may be a picture: then its description says so. */
const pictureMark = (mark: Markup): string =>
  mark.children.some((child) => isMarkup(child) && (child.tag === 'img' || pictureMark(child) !== '')) ? '•' : ''

const fontWithin = (mark: Markup): string | undefined => {
  for (const child of mark.children) {
    if (!isMarkup(child) || !textOf(child)) continue
    return child.style['font-family'] ?? child.attributes.face ?? fontWithin(child)
  }
  return undefined
}

/** A list of HTML, or items that lost theirs: each behind the mark that a browser showed. */
export function readList(list: Markup, manner: Manner, writer: TextWriter, work: TakeOverWork): void {
  writer.endLine()
  const items = list.tag === 'li' ? [list] : list.children
  const start = Number.parseInt(list.attributes.start ?? '', 10)
  let next = Number.isSafeInteger(start) ? start : 1
  const step = 'reversed' in list.attributes ? -1 : 1
  if (step < 0 && !Number.isSafeInteger(start)) next = items.filter((one) => isMarkup(one) && one.tag === 'li').length
  for (const item of items) {
    if (!isMarkup(item)) {
      if (item.trim()) writer.item({ level: 1, mark: { is: 'none' }, blocks: [plainLine(item)] })
      continue
    }
    if (isLeftOut(item, work)) continue
    // A list that stands directly in a list belongs to the item before.
    if (item.tag !== 'li') {
      for (const block of work.inner({ ...item, tag: '#list', children: [item] }, manner))
        writer.item({ level: 2, mark: { is: 'none' }, blocks: [block] })
      continue
    }
    const own = Number.parseInt(item.attributes.value ?? '', 10)
    if (Number.isSafeInteger(own)) next = own
    const tick = tickOf(item)
    const mark: ItemMark =
      tick ?? shownMark({ tag: list.tag, type: list.attributes.type, style: list.style }, item.style, next)
    readItem(item, mark, manner, writer, work)
    if (mark.is !== 'none' || list.tag === 'ol') next += step
  }
}

/** An item of a list to be ticked off. */
function tickOf({ attributes }: Markup): ItemMark | null {
  if (attributes.role !== 'checkbox') return null
  return { is: 'words', text: attributes['aria-checked'] === 'true' ? '☑' : '☐' }
}

function readItem(item: Markup, mark: ItemMark, manner: Manner, writer: TextWriter, work: TakeOverWork): void {
  const blocks = work.inner(item, { ...mannerIn(item, manner), line: 'bare' })
  if (blocks.length === 0) return
  if (mark.is === 'words') work.log.add('mark', mark.text)
  writer.item({ level: 1, mark, blocks } satisfies ListItem)
}

const plainLine = (text: string): Block => ({
  is: 'line',
  tag: 'p',
  runs: [{ text: text.trim(), marks: {} }],
  bare: true,
})
