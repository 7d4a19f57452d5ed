import { linkAddress } from '../link-address'
import type { LineTag } from './blocks'
import { isLeftOut, tickOf } from './left-out'
import { SYMBOL_FONT } from './list-marks'
import { isColoured, type Manner, mannerIn } from './manner'
import { classesOf, isMarkup, type Markup, textOf } from './markup'
import { isOfficeItem, readList, readOfficeItem } from './read-lists'
import { readPicture } from './read-pictures'
import { holdsRows, readTable } from './read-tables'
import { symbolText } from './symbols'
import type { TextWriter } from './text-writer'
import type { TakeOverWork } from './work'

/** Reads everything in an element into the writer. */
export function readBlocks(element: Markup, manner: Manner, writer: TextWriter, work: TakeOverWork): void {
  if (holdsRows(element)) {
    readTable(element, manner, writer, work)
    return
  }
  for (const child of element.children) {
    if (isMarkup(child)) readElement(child, manner, writer, work)
    else readText(child, manner, writer, work)
  }
}

function readText(text: string, manner: Manner, writer: TextWriter, work: TakeOverWork): void {
  const { log, isOffice } = work
  if (work.fieldCodes > 0) return
  const isGone = manner.invisible || (isOffice && manner.white && !manner.shaded && !manner.inTable)
  if (isGone) {
    if (text.trim()) log.add('hidden', text)
    return
  }
  const shown = SYMBOL_FONT.test(manner.font) ? symbolText(text, manner.font) : text
  if (shown !== text) log.add('symbol', shown)
  writer.text(shown, manner)
}

function readElement(element: Markup, manner: Manner, writer: TextWriter, work: TakeOverWork): void {
  const { tag } = element
  if (isLeftOut(element, work)) return
  const within = mannerIn(element, manner)
  if (!work.log.has('look') && !manner.inTable && isColoured(element) && textOf(element)) work.log.add('look')
  const heading = lineTag(element)
  if (heading?.changed && textOf(element)) work.log.add('heading', textOf(element))
  if (tag === 'br') writer.break()
  else if (tag === 'hr') ruled(writer)
  else if (tag === 'img') readPicture(element, within, writer, work)
  else if (tag === 'input') writer.text(tickOf(element), within)
  else if (isOfficeItem(element)) readOfficeItem(element, heading?.tag, within, writer, work)
  else if (tag === 'ul' || tag === 'ol' || tag === 'li') readList(element, within, writer, work)
  else if (tag === 'table') readTable(element, within, writer, work)
  else if (tag === 'blockquote') quoted(element, within, writer, work)
  else if (isLine(element)) readLine(element, heading?.tag, within, writer, work)
  else readWords(element, within, writer, work)
}

const LINES = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside'],
  ...[
    'address',
    'center',
    'figure',
    'figcaption',
    'hgroup',
    'dl',
    'dt',
    'dd',
    'details',
    'summary',
    'fieldset',
    'legend',
  ],
  ...['form', 'pre', 'caption', 'body', 'html', 'dialog', 'search', 'menu'],
])

const isLine = ({ tag, style }: Markup): boolean =>
  LINES.has(tag)
    ? style.display !== 'inline'
    : /^(?:block|flex|grid|list-item|table|flow-root)$/.test(style.display ?? '')

function ruled(writer: TextWriter): void {
  writer.endLine()
  writer.block({ is: 'rule' })
}

function quoted(element: Markup, manner: Manner, writer: TextWriter, work: TakeOverWork): void {
  writer.endLine()
  const blocks = work.inner(element, { ...manner, line: 'p' })
  if (blocks.length > 0) writer.block({ is: 'quote', blocks })
}

function readLine(
  element: Markup,
  heading: LineTag | undefined,
  manner: Manner,
  writer: TextWriter,
  work: TakeOverWork,
): void {
  writer.endLine()
  readBlocks(element, { ...manner, line: heading ?? (manner.line === 'bare' ? 'p' : manner.line) }, writer, work)
  writer.endLine()
}

const HEADING_CLASS = /^(?:Mso)?Heading([1-6])$/i

/** Headings by element, by Word's outline level, by the name of a style: at most three levels, below the title of the page. */
function lineTag(element: Markup): { tag: LineTag; changed: boolean } | null {
  const named = classesOf(element).flatMap((name) => HEADING_CLASS.exec(name)?.[1] ?? [])[0]
  const level =
    /^h([1-6])$/.exec(element.tag)?.[1] ?? named ?? /^[1-6]$/.exec(element.style['mso-outline-level'] ?? '')?.[0]
  if (!level) return null
  const shown = Math.min(4, Math.max(2, Number(level)))
  return { tag: `h${shown}` as LineTag, changed: shown !== Number(level) }
}

/** Words and what stands among them: links, glosses, quotation marks that only a style would show. */
function readWords(element: Markup, manner: Manner, writer: TextWriter, work: TakeOverWork): void {
  const { tag } = element
  if (tag === 'rp') return
  if (tag === 'rt') {
    work.log.add('gloss', textOf(element))
    writer.text('（', manner)
  }
  if (tag === 'q') writer.text('“', manner)
  // A link is underlined as it is.
  const href = tag === 'a' ? linkIn(element, work) : undefined
  readBlocks(element, href ? { ...manner, marks: { ...manner.marks, href, u: undefined } } : manner, writer, work)
  if (tag === 'q') writer.text('”', manner)
  if (tag === 'rt') writer.text('）', manner)
}

function linkIn(element: Markup, { log }: TakeOverWork): string | undefined {
  const typed = element.attributes.href?.trim()
  if (!typed || !textOf(element)) return undefined
  const address = linkAddress(typed)
  if (!address) log.add('link-text', textOf(element))
  else if (address !== typed) log.add('link-completed', address)
  return address ?? undefined
}
