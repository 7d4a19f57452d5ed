export type PageForm = {
  /** Where it is sent; empty: to the page itself. */
  action: string
  method: string
  hidden: FormData
}

/** The forms of a page as a browser without script would send them, with nothing but their hidden fields. */
export function pageForms(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => ({
    action: attributeOf(attributes, 'action'),
    method: attributeOf(attributes, 'method').toLowerCase(),
    hidden: hiddenFields(inside),
  }))
}

function hiddenFields(html: string): FormData {
  const data = new FormData()
  for (const [tag] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = attributeOf(tag, 'name')
    if (name) data.append(name, attributeOf(tag, 'value'))
  }
  return data
}

const attributeOf = (tag: string, name: string): string =>
  plain(new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1] ?? '')

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
