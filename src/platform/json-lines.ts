/** One line of a file of JSON lines: its number, its text, and whether the file ended before the line did. */
export type JsonLine = { line: number; text: string; unfinished: boolean }

/** No honest row is longer; a file that holds no line break must not fill the memory. */
const LONGEST = 16_000_000

/** Reads a stream of text line by line, holding one line at a time; empty lines are passed over. */
export async function* jsonLines(chunks: AsyncIterable<string>): AsyncGenerator<JsonLine> {
  let rest = ''
  let line = 0
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const text of parts) {
      line++
      if (text.trim() !== '') yield { line, text: cleaned(text, line), unfinished: false }
    }
    if (rest.length > LONGEST) throw new RangeError(`line ${line + 1} is longer than ${LONGEST} characters`)
  }
  if (rest.trim() !== '') yield { line: line + 1, text: cleaned(rest, line + 1), unfinished: true }
}

/** Without the mark that some programs put before the first line. */
const cleaned = (text: string, line: number): string => (line === 1 ? text.replace(/^\uFEFF/, '') : text)
