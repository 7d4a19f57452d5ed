import { Parser } from 'htmlparser2'

/** Elements that never hold anything. */
const ALONE = new Set(['br', 'hr', 'img'])

/** A body cut between its lines, lists and tables: each block as it is written. Joined they are the body again. */
export function bodyBlocks(html: string): string[] {
  const blocks: string[] = []
  let [depth, from] = [0, 0]
  const cut = (to: number) => {
    const block = html.slice(from, to).trim()
    if (block) blocks.push(block)
    from = to
  }
  const parser = new Parser({
    onopentag: (tag) => {
      if (depth === 0) cut(parser.startIndex)
      if (!ALONE.has(tag)) depth++
      else if (depth === 0) cut(parser.endIndex + 1)
    },
    onclosetag: (tag) => {
      if (ALONE.has(tag)) return
      depth--
      if (depth === 0) cut(parser.endIndex + 1)
    },
  })
  parser.end(html)
  cut(html.length)
  return blocks
}
