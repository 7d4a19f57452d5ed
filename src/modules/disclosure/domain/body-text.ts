import { Parser } from 'htmlparser2'
import { TEXT_ELEMENTS, type TextElement, type TextTag } from '@/kernel/text-elements'

/** What is told of a text beside its words: `compared` names what the words alone do not tell (kernel/text-elements). */
export type Reading = 'shown' | 'compared'

/**
 * The text of a body in lines: headings, items with their numbers and rows of tables each stand on a line of their own;
 * raised and lowered letters, and words that are struck out, stay told apart from the others.
 */
export function bodyLines(html: string, reading: Reading = 'shown'): string[] {
  const reader = new LineReader(reading === 'compared')
  const parser = new Parser({
    onopentag: (tag, attributes) => reader.open(tag as TextTag, attributes),
    onclosetag: (tag) => reader.close(tag as TextTag),
    ontext: (text) => reader.text(text),
  })
  parser.end(html)
  return reader.lines()
}

/** The first words of a body, for lists, when no summary was written. */
export function beginningOf(html: string, length = 120): string {
  const characters = [...bodyLines(html).join(' ')]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('')
}

type Open = { tag: TextTag; at: number; href?: string; next?: number }

/** Raised letters of raised letters mean something; a hundred of them within each other do not. */
const DEEPEST_SCRIPT = 3
const ALIGNED: Record<string, string> = { center: '居中', right: '居右' }

class LineReader {
  private readonly finished: string[] = []
  private readonly stack: Open[] = []
  /** The line so far, in pieces that are not empty: a row may hold a whole text, and is not to be copied for every cell. */
  private pieces: string[] = []
  private hasWords = false
  /** Said before the next words, should there be any. */
  private before = ''
  private cells = 0
  private scripts = 0

  constructor(private readonly isCompared: boolean) {}

  open(tag: TextTag, attributes: Record<string, string>): void {
    const element: TextElement | undefined = TEXT_ELEMENTS[tag]
    if (tag === 'td' || tag === 'th') this.openCell()
    else if (element?.place === 'line' || element?.place === 'container' || tag === 'br' || tag === 'hr') this.endLine()
    if (tag === 'li') this.before += this.numberOfItem()
    if (this.isCompared) this.sign(tag, attributes)
    if (tag === 's') this.text(`[${TEXT_ELEMENTS.s.sign}：`)
    if (tag === 'sup' || tag === 'sub') this.scripts++
    const start = Number.parseInt(attributes.start ?? '', 10)
    const next = tag === 'ol' ? (Number.isSafeInteger(start) ? start : 1) : undefined
    this.stack.push({ tag, at: this.pieces.length, href: attributes.href, next })
  }

  close(tag: TextTag): void {
    const at = this.stack.findLastIndex((one) => one.tag === tag)
    const open = this.stack[at]
    if (!open) return
    this.stack.length = at
    if (tag === 's') this.add(']')
    if ((tag === 'sup' || tag === 'sub') && this.scripts-- <= DEEPEST_SCRIPT) this.script(tag, open.at)
    if (tag === 'a' && this.isCompared && open.href) this.add(`（${TEXT_ELEMENTS.a.sign}：${open.href}）`)
    if (tag === 'td' || tag === 'th') this.cells--
    else if (TEXT_ELEMENTS[tag]?.place !== 'words') this.endLine()
  }

  text(text: string): void {
    const shown = text.replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    if (this.before && shown.trim()) {
      this.add(this.before)
      this.before = ''
    }
    this.add(shown)
  }

  private add(piece: string): void {
    if (!piece) return
    this.pieces.push(piece)
    this.hasWords ||= piece.trim() !== ''
  }

  lines(): string[] {
    this.endLine()
    return this.finished
  }

  /** Within a row everything stays on its line. */
  private endLine(): void {
    if (this.cells > 0) {
      if (this.pieces.at(-1)?.endsWith(' ') === false) this.add(' ')
      return
    }
    const line = this.pieces.join('').replace(/ {2,}/g, ' ').trim()
    if (line) this.finished.push(line)
    this.pieces = []
    this.hasWords = false
  }

  private openCell(): void {
    if (this.hasWords) {
      while (this.pieces.at(-1)?.trim() === '') this.pieces.pop()
      this.add(`${this.pieces.pop()?.trimEnd() ?? ''} | `)
    }
    this.cells++
  }

  private numberOfItem(): string {
    const list = this.stack.at(-1)
    return list?.next === undefined ? '' : `${list.next++}. `
  }

  private sign(tag: TextTag, attributes: Record<string, string>): void {
    const { sign }: TextElement = TEXT_ELEMENTS[tag] ?? { place: 'words', attributes: {}, schema: null }
    const aligned = ALIGNED[attributes['data-align'] ?? '']
    if (aligned) this.before += `[${aligned}] `
    if (tag === 'img') this.text(`[${sign}：${attributes.alt ?? ''} ${attributes.src ?? ''}]`)
    else if (tag === 'hr') this.text(`[${sign}]`)
    else if (sign && tag !== 's' && tag !== 'a') this.before += `[${sign}] `
  }

  /** Raised and lowered letters as the characters that mean them, so that 10⁴ is not 104. */
  private script(tag: 'sup' | 'sub', at: number): void {
    const words = this.pieces.splice(at).join('')
    const table = tag === 'sup' ? RAISED : LOWERED
    const isKnown = [...words].every((one) => table.has(one))
    const shown = isKnown
      ? [...words].map((one) => table.get(one)).join('')
      : `${tag === 'sup' ? '^' : '_'}(${words.trim()})`
    this.add(words.trim() ? shown : words)
  }
}

const tableOf = (plain: string, shown: string): ReadonlyMap<string, string> => {
  const signs = [...shown]
  return new Map([...plain].map((one, at) => [one, signs[at] ?? one]))
}
const RAISED = tableOf('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')
const LOWERED = tableOf('0123456789+-=()aeox', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ')
