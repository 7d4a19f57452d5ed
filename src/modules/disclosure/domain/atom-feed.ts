export type AtomEntry = {
  id: string
  title: string
  summary: string
  author: string
  path: string
  html: string
  publishedAt: Date
  updatedAt: Date
}

export type AtomFeed = {
  title: string
  author: string
  /** The address of the site, without a slash at its end. */
  site: string
  /** Path of the feed itself, and of the page it follows. */
  self: string
  page: string
  language: string
  entries: readonly AtomEntry[]
}

/** What XML cannot hold at all is left out; the rest is escaped. */
export const xmlText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** An Atom feed (RFC 4287). Its ids are addresses that never change. */
export function atomFeed({ title, author, site, self, page, language, entries }: AtomFeed): string {
  const updated = entries.reduce((latest, entry) => Math.max(latest, entry.updatedAt.getTime()), 0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xmlText(site + self)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<author><name>${xmlText(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(site + self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(site + page)}"/>`,
    `<updated>${new Date(updated).toISOString()}</updated>`,
    ...entries.map((entry) => entryOf(entry, site)),
    '</feed>',
    '',
  ].join('\n')
}

/** Addresses within a text are made whole: a feed is read elsewhere. */
const withWholeAddresses = (html: string, site: string): string =>
  html.replace(/\b(href|src)="\/(?!\/)/g, (_all, name: string) => `${name}="${site}/`)

function entryOf({ title, summary, author, path, html, publishedAt, updatedAt }: AtomEntry, site: string): string {
  return [
    '<entry>',
    `<id>${xmlText(site + path)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlText(site + path)}"/>`,
    `<published>${publishedAt.toISOString()}</published>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    `<author><name>${xmlText(author)}</name></author>`,
    `<summary>${xmlText(summary)}</summary>`,
    `<content type="html">${xmlText(withWholeAddresses(html, site))}</content>`,
    '</entry>',
  ].join('\n')
}
