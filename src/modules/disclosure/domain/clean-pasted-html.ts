/**
 * What Word, WPS and web pages put on the clipboard, as plain headings, paragraphs, lists and tables. Pure text work,
 * so that it runs in the editor's browser and in tests alike; what may stay is decided again by the sanitiser on save.
 */
export function cleanPastedHtml(html: string): string {
  return asLists(withoutOfficeMarks(fragmentOf(html)))
    .replace(PARAGRAPH_HEADING, (_tag, named?: string, outlined?: string, inner = '') =>
      asHeading(`h${named ?? outlined}`, inner),
    )
    .replace(/<(h[1-6])\b[^>]*>([\s\S]*?)<\/\1>/gi, (_tag, name: string, inner: string) => asHeading(name, inner))
    .replace(BOLD_SPAN, '<strong>$1</strong>')
    .replace(/<b\b[^>]*>([\s\S]*?)<\/b>/gi, '<strong>$1</strong>')
    .replace(/<i\b[^>]*>([\s\S]*?)<\/i>/gi, '<em>$1</em>')
    .replace(/<\/?(?:span|font|div|section|article|center|u|ins|del)\b[^>]*>/gi, '')
    .replace(/<(p|ul|ol|li|table|thead|tbody|tr|strong|em|blockquote)\s[^>]*>/gi, '<$1>')
    .replace(/<(t[dh])\b([^>]*)>/gi, (_tag, name: string, attributes: string) => `<${name}${spansOf(attributes)}>`)
    .replace(/<p>(?:\s|&nbsp;|<br\s*\/?>|<strong>\s*<\/strong>)*<\/p>/gi, '')
    .replace(/(?:&nbsp;|\u00a0|\u3000)+(?=[\u3400-\u9fff])/g, '')
    .replace(/[ \t]*\r?\n[ \t]*/g, ' ')
    .replace(/>\s+</g, '><')
    .trim()
}

/** `<p class="MsoHeading2">`, `<p style="mso-outline-level:2">`, WPS's numbered style names: a heading in all but name. */
const PARAGRAPH_HEADING =
  /<p\b[^>]*(?:class="?(?:Mso)?Heading([1-6])|mso-outline-level:\s*([1-6]))[^>]*>([\s\S]*?)<\/p>/gi
const BOLD_SPAN = /<span\b[^>]*font-weight:\s*(?:bold|[6-9]00)[^>]*>([\s\S]*?)<\/span>/gi

/** Only what was copied, without the head that Office sends along. */
function fragmentOf(html: string): string {
  const marked = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/i.exec(html)?.[1]
  const body = marked ?? /<body\b[^>]*>([\s\S]*?)<\/body>/i.exec(html)?.[1]
  return body ?? html
}

const withoutOfficeMarks = (html: string): string =>
  html
    .replace(/<(style|script|xml|head|title|object|svg|math)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/gi, '<list-mark>$1</list-mark>')
    .replace(/<!--\[if !supportLists\]-->([\s\S]*?)<!--\[endif\]-->/gi, '<list-mark>$1</list-mark>')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^\]]*\]>/g, '')
    .replace(/<\/?(?:o|w|v|m|st1):[^>]*>/gi, '')
    .replace(/<\/?(?:meta|link|col|colgroup|input|iframe|button|form)\b[^>]*>/gi, '')

/** Headings start at 2: the title of the document is the 1. */
const headingLevel = (level: string | number): number => Math.min(4, Math.max(2, Number(level)))

const asHeading = (name: string, inner: string): string => {
  const level = headingLevel(name.slice(1))
  return `<h${level}>${inner.replace(/<\/?(?:b|strong|span|font|p|a)\b[^>]*>/gi, '')}</h${level}>`
}

function spansOf(attributes: string): string {
  const spans = [...attributes.matchAll(/\b(colspan|rowspan)="?(\d{1,2})"?/gi)].filter(([, , count]) => count !== '1')
  return spans.map(([, name = '', count]) => ` ${name.toLowerCase()}="${count}"`).join('')
}

const LIST_PARAGRAPH = /<p\b[^>]*mso-list:\s*l\d+\s+level(\d)[^>]*>([\s\S]*?)<\/p>/gi
const MARK = /<list-mark>([\s\S]*?)<\/list-mark>/i

type Item = { level: number; ordered: boolean; html: string }

/** Word's list items are paragraphs with a typed mark; neighbours become one list, deeper levels lists within. */
function asLists(html: string): string {
  const run = new RegExp(`(?:${LIST_PARAGRAPH.source}\\s*)+`, 'gi')
  return html.replace(run, (paragraphs) => {
    const items = [...paragraphs.matchAll(LIST_PARAGRAPH)].map(([, level, inner = '']): Item => {
      const mark = (MARK.exec(inner)?.[1] ?? '').replace(/<[^>]*>|&nbsp;|\s/g, '')
      return {
        level: Number(level),
        ordered: /[0-9a-z一二三四五六七八九十①-⑳]/i.test(mark.replace(/^o$/, '')),
        html: inner.replace(MARK, '').trim(),
      }
    })
    return nested(items)
  })
}

function nested(items: readonly Item[]): string {
  const first = items[0]
  if (!first) return ''
  const tag = first.ordered ? 'ol' : 'ul'
  const parts: string[] = []
  for (let at = 0; at < items.length; ) {
    const item = items[at] as Item
    let end = at + 1
    while (end < items.length && (items[end] as Item).level > first.level) end++
    parts.push(`<li>${item.html}${nested(items.slice(at + 1, end))}</li>`)
    at = end
  }
  return `<${tag}>${parts.join('')}</${tag}>`
}
