/** Text as it may stand inside HTML. */
export const escapedHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const MARKED_UP = /<(?:p|h[1-6]|ul|ol|li|table|blockquote|strong|em|br|a|img)\b/i

/**
 * The body as it was typed, as HTML. The editor sends HTML; whoever works without script types plain text:
 * an empty line between paragraphs, `## ` before a heading, `- ` or `1. ` before the items of a list.
 */
export function bodyFromTyped(typed: string): string {
  if (MARKED_UP.test(typed)) return typed
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
  if (lines.every((line) => /^\d+[.、] ?/.test(line))) return [listOf('ol', lines, /^\d+[.、] ?/)]
  return lines.map((line) => `<p>${escapedHtml(line.trim())}</p>`)
}

const listOf = (tag: 'ul' | 'ol', lines: string[], mark: RegExp): string =>
  `<${tag}>${lines.map((line) => `<li>${escapedHtml(line.replace(mark, ''))}</li>`).join('')}</${tag}>`
