/** One element of a wanted array: its place, the line it begins on, and its text for JSON.parse. */
export type JsonItem = { path: string; line: number; text: string }

/** The file ends in the middle, or its brackets do not match: nothing in it can be trusted. */
export class BrokenJson extends Error {}

type Level = { array: boolean; path: string; key: string }

/**
 * Reads the elements of the arrays at `paths` ('' = the document itself, 'items', 'towns.legal') out of a stream of
 * text, holding one element at a time. Throws BrokenJson for a truncated file, after the elements before the break.
 */
export async function* jsonItems(chunks: AsyncIterable<string>, paths: readonly string[]): AsyncGenerator<JsonItem> {
  const scanner = new Scanner(new Set(paths))
  for await (const chunk of chunks) yield* scanner.read(chunk)
  scanner.finish()
}

class Scanner {
  private readonly levels: Level[] = []
  private line = 1
  private inString = false
  private escaped = false
  private word = ''
  /** The element being collected: how deep the array around it is, where it began, what was read of it. */
  private item: { depth: number; path: string; line: number; text: string } | null = null
  private seenRoot = false

  constructor(private readonly wanted: ReadonlySet<string>) {}

  *read(chunk: string): Generator<JsonItem> {
    for (const character of chunk) {
      if (character === '\n') this.line++
      if (this.inString) this.readInString(character)
      else yield* this.readBetween(character)
    }
  }

  finish(): void {
    if (!this.seenRoot || this.levels.length > 0 || this.inString)
      throw new BrokenJson(`the file ends early, on line ${this.line}`)
  }

  private readInString(character: string): void {
    this.collect(character)
    if (this.escaped) this.escaped = false
    else if (character === '\\') this.escaped = true
    else if (character === '"') this.inString = false
    if (this.inString && !this.item) this.word += character
  }

  private *readBetween(character: string): Generator<JsonItem> {
    const level = this.levels.at(-1)
    if (character === ',' || character === ']' || character === '}') yield* this.endItem()
    else if (/\S/.test(character) && character !== '\uFEFF' && character !== ':') this.beginItem(level)
    this.collect(character)
    if (character === '"') this.beginString()
    else if (character === ':' && level && !level.array) level.key = this.word
    else if (character === '{' || character === '[') this.open(character === '[', level)
    else if (character === '}' || character === ']') this.close(character === ']')
  }

  private beginString(): void {
    this.inString = true
    this.word = ''
  }

  private beginItem(level: Level | undefined): void {
    if (this.item || !level?.array || !this.wanted.has(level.path)) return
    this.item = { depth: this.levels.length, path: level.path, line: this.line, text: '' }
  }

  private *endItem(): Generator<JsonItem> {
    if (!this.item || this.item.depth !== this.levels.length) return
    const { path, line, text } = this.item
    this.item = null
    yield { path, line, text: text.trim() }
  }

  private collect(character: string): void {
    if (this.item) this.item.text += character
  }

  private open(array: boolean, level: Level | undefined): void {
    this.seenRoot = true
    const path = !level || level.array ? (level?.path ?? '') : level.path ? `${level.path}.${level.key}` : level.key
    this.levels.push({ array, path, key: '' })
  }

  private close(array: boolean): void {
    const level = this.levels.pop()
    if (level?.array !== array) throw new BrokenJson(`brackets do not match on line ${this.line}`)
  }
}
