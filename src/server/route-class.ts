import { withoutLocale } from '@/platform/i18n/locale'

/**
 * What a path is for decides its policy, its limits and whether its bytes may be cached.
 * reading: what an anonymous visitor reads; working: forms, my, desk, admin; asset: files of the build;
 * api: endpoints of our own pages' scripts; open: machine reads for everybody (/api/v1); upload: streamed to the disk;
 * office-file: a file that staff publish, in one piece; published-file: one that was published, to be cached by whoever
 * reads it; own: answered by the server itself.
 */
export type RouteClass =
  | 'reading'
  | 'working'
  | 'asset'
  | 'api'
  | 'open'
  | 'upload'
  | 'office-file'
  | 'published-file'
  | 'own'

const READING =
  /^\/(?:$|services(?:\/|$)|departments(?:\/|$)|documents(?:\/|$)|columns\/|feeds\/|search$|sitemap\.xml$)/
const ASSET = /^\/(?:_next\/|assets\/|favicon\.ico$|robots\.txt$)/
const OPEN = /^\/api\/(?:v1(?:\/|$)|openapi\.json$)/

export function routeClassOf(path: string): RouteClass {
  if (path === '/preferences' || path === '/api/health') return 'own'
  if (path === '/api/uploads' || path.startsWith('/api/uploads/')) return 'upload'
  if (path === '/api/publishing/files') return 'office-file'
  if (path.startsWith('/api/published/')) return 'published-file'
  if (OPEN.test(path)) return 'open'
  if (path.startsWith('/api/')) return 'api'
  if (ASSET.test(path)) return 'asset'
  return READING.test(withoutLocale(path)) ? 'reading' : 'working'
}

/** What the framework offers beside the files of the build (making pictures smaller, for one) and no page of ours asks for. */
export const isUnused = (path: string): boolean => /^\/_next\/(?!static\/)/.test(path)

const KB = 1024
const MB = 1024 * KB

/** The largest body each class of route takes, in bytes. Uploads check their own, file by file. */
export const BODY_LIMIT: Record<RouteClass, number> = {
  reading: 64 * KB,
  working: 2 * MB,
  api: 1 * MB,
  open: 4 * KB,
  'published-file': 4 * KB,
  asset: 0,
  own: 4 * KB,
  upload: Number.POSITIVE_INFINITY,
  // The file itself is refused by its own rule above 20 MB, in words.
  'office-file': 24 * MB,
}
