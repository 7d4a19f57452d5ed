const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** `&lt;` and `&#20320;` as the characters they stand for. */
function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? entity
    const code = Number(/^#x/i.test(name) ? `0x${name.slice(2)}` : name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** The text of a body in paragraphs: headings, items and rows of tables each stand on a line of their own. */
export function bodyLines(html: string): string[] {
  return html
    .replace(/(<t[dh]\b[^>]*>)\s*<p>|<\/p>\s*(<\/t[dh]>)/gi, '$1$2')
    .replace(/<\/t[dh]>\s*(?=<t[dh]\b)/gi, ' | ')
    .replace(/<(?:br|\/p|\/h[1-6]|\/li|\/tr|\/blockquote|\/figcaption|\/caption|hr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => decoded(line).replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

/** The first words of a body, for lists, when no summary was written. */
export function beginningOf(html: string, length = 120): string {
  const characters = [...bodyLines(html).join(' ')]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('')
}
