/** Text as it may stand inside HTML. */
export const escapedHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const MARKED_UP =
  /<(?:p|h[1-6]|[uo]l|li|table|blockquote|strong|em|[bius]|sup|sub|del|ins|div|span|font|br|hr|a|img)(?:\s[^<>]*)?\/?>/i

/** True for text that holds elements of HTML: it is read as such. */
export const isMarkedUp = (text: string): boolean => MARKED_UP.test(text)

/**
 * The body as it was typed, as HTML. The editor sends HTML; whoever works without script types plain text:
 * an empty line between paragraphs, `## ` before a heading, `- ` or `1. ` before the items of a list.
 */
export function bodyFromTyped(typed: string): string {
  if (isMarkedUp(typed)) return typed
  const blocks = typed
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
  return blocks.flatMap(blockAsHtml).join('\n')
}

function blockAsHtml(block: string): string[] {
  const heading = /^(#{2,4}) (.+)$/.exec(block)
  if (heading) return [`<h${heading[1]?.length}>${escapedHtml(heading[2] ?? '')}</h${heading[1]?.length}>`]
  const lines = block.split('\n')
  if (lines.every((line) => /^[-•·] /.test(line))) return [listOf('ul', lines, /^[-•·] /)]
  if (countsOn(lines)) return [listOf('ol', lines, NUMBERED)]
  return lines.map((line) => `<p>${escapedHtml(line.trim())}</p>`)
}

const NUMBERED = /^(\d{1,6})\. ?/

/** Numbers that a list would give again: `5.` and on, one by one. Others (`1、`, a jump) stay as they were typed. */
function countsOn(lines: readonly string[]): boolean {
  const numbers = lines.map((line) => Number(NUMBERED.exec(line)?.[1] ?? Number.NaN))
  return numbers.every((number, at) => number === (numbers[0] ?? 0) + at)
}

function listOf(tag: 'ul' | 'ol', lines: string[], mark: RegExp): string {
  const first = mark.exec(lines[0] ?? '')?.[1] ?? '1'
  const start = first === '1' ? '' : ` start="${Number(first)}"`
  return `<${tag}${start}>${lines.map((line) => `<li>${escapedHtml(line.replace(mark, ''))}</li>`).join('')}</${tag}>`
}
