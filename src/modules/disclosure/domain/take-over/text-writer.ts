import type { Block, Line, LineTag } from './blocks'
import { type ListItem, listBlocks } from './list-items'
import type { Manner } from './manner'
import { type Run, Words } from './runs'

/** So wide, in half characters, is the indent of a first line; what is wider puts the line at the right side. */
const FIRST_LINE = 4
const FAR_RIGHT = 12
const LONGEST_SIGNATURE = 40

/** Writes a text part by part as it is met: words into the open line, lines and lists and tables into the blocks. */
export class TextWriter {
  private readonly written: Block[] = []
  private items: ListItem[] = []
  private words = new Words()
  private manner: Manner

  constructor(
    readonly outer: Manner,
    private readonly onAligned: (text: string) => void,
  ) {
    this.manner = outer
  }

  /** Words go on in the open line; only the first of them say what line it is. */
  text(text: string, manner: Manner): void {
    if (this.words.isBlank) this.manner = manner
    this.words.add(text, manner.marks, manner.kept)
  }

  break(): void {
    this.words.break()
  }

  /** The open line is over. */
  endLine(): void {
    const { runs, indent } = this.words.take()
    this.words = new Words()
    if (runs.length > 0) this.block(this.lineOf(runs, indent))
    this.manner = this.outer
  }

  block(block: Block): void {
    this.endList()
    const before = this.written.at(-1)
    // Two lines that stand directly in a cell would run together.
    if (isBare(before) && isBare(block)) for (const line of [before, block]) line.bare = undefined
    this.written.push(block)
  }

  /** An item of a list whose neighbours belong to the same list. */
  item(item: ListItem): void {
    this.endLine()
    this.items.push(item)
  }

  blocks(): Block[] {
    this.endLine()
    this.endList()
    return this.written
  }

  /** What was written last, to say where something was. */
  get ending(): string {
    const last = this.written.at(-1)
    const line = last?.is === 'line' ? last.runs.map(({ text }) => text).join('') : ''
    return this.words.ending || line.slice(-12)
  }

  private endList(): void {
    const items = this.items
    this.items = []
    if (items.length > 0) this.written.push(...listBlocks(items))
  }

  private lineOf(all: Run[], indent: number): Block {
    const { line, align, isFarIn } = this.manner
    const tag: LineTag = line === 'bare' ? 'p' : line
    // A heading is bold as it is.
    const runs = tag === 'p' ? all : all.map(({ text, marks }) => ({ text, marks: { ...marks, strong: undefined } }))
    const bare = line === 'bare' || undefined
    const length = runs.reduce((sum, { text }) => sum + text.length, 0)
    if (!align && !bare && (isFarIn || indent >= FAR_RIGHT) && length <= LONGEST_SIGNATURE) {
      this.onAligned(runs.map(({ text }) => text).join(''))
      return { is: 'line', tag, runs, align: 'right' }
    }
    const isMeant = indent > FIRST_LINE && !align
    const shown = isMeant ? [{ text: '\u3000'.repeat(Math.min(20, Math.floor(indent / 2))), marks: {} }, ...runs] : runs
    return { is: 'line', tag, runs: shown, align, bare }
  }
}

const isBare = (block: Block | undefined): block is Line => block?.is === 'line' && block.bare === true
