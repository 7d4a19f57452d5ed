/** What an address within the city names, as far as somebody can look whether it is there. */
export type InnerAddress =
  | { names: 'document'; id: string; edition: number | null }
  | { names: 'service' | 'column' | 'department' | 'file'; key: string }
  | { names: 'page' }
  | { names: 'nothing' }

/** The first parts of the addresses of pages that anybody may read, besides those that name one thing. */
export const OPEN_PAGES: readonly string[] = [
  ...[
    'documents',
    'columns',
    'departments',
    'services',
    'search',
    'track',
    'verify',
    'sign-in',
    'sign-out',
    'register',
  ],
  ...['my', 'feeds', 'demo', 'not-your-form', 'stop-recovery', 'robots.txt', 'sitemap.xml'],
]

/** Reads a path of this city (`/documents/…`, with or without its language). */
export function innerAddress(path: string): InnerAddress {
  const [whole = ''] = path.split(/[?#]/)
  const parts = whole.split('/').filter(Boolean).map(decoded)
  const [kind, key, third, fourth] = parts[0] === 'en' || parts[0] === 'zh-CN' ? parts.slice(1) : parts
  if (kind === undefined) return { names: 'page' }
  if (kind === 'api') return third && key === 'published' ? { names: 'file', key: third } : { names: 'nothing' }
  if (!OPEN_PAGES.includes(kind)) return { names: 'nothing' }
  if (key === undefined) return kind === 'columns' ? { names: 'nothing' } : { names: 'page' }
  if (kind === 'documents') return documentAt(key, third, fourth)
  if (kind === 'services') return { names: 'service', key }
  if (kind === 'columns') return { names: 'column', key }
  return kind === 'departments' ? { names: 'department', key } : { names: 'page' }
}

function documentAt(id: string, third: string | undefined, fourth: string | undefined): InnerAddress {
  if (third === undefined) return { names: 'document', id, edition: null }
  const edition = Number(fourth)
  return third === 'editions' && Number.isSafeInteger(edition)
    ? { names: 'document', id, edition }
    : { names: 'nothing' }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
