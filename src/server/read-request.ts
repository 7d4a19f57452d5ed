import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientIp } from './client-ip'
import { cleanHeaders } from './inbound-headers'
import { localeOf } from './locale-path'
import type { RequestContext } from './request-context'
import { routeClassOf } from './route-class'
import type { ServerContext } from './server-context'

const BASE = 'http://city.invalid'
/** Backslashes, control characters and doubled slashes mean different paths to different parsers. */
const UNSAFE = /[\\\p{Cc}]|^\/{2}|%(?:00|5c|2f)/iu
/** Most addresses hold nothing that would have to be taken apart. */
const PLAIN = /^(?:\/[\w-]+)+$/
const NO_QUERY = new URLSearchParams()

/** Reads what the server needs to know of a request; `readable` is false for a path that cannot be read safely. */
export function readRequest(
  server: ServerContext,
  request: IncomingMessage,
  response: ServerResponse,
): { context: RequestContext; readable: boolean } {
  const target = request.url ?? '/'
  const url = PLAIN.test(target) ? { pathname: target, searchParams: NO_QUERY, search: '' } : parsed(target)
  const path = url?.pathname ?? '/'
  const context: RequestContext = {
    request,
    response,
    id: randomUUID(),
    method: request.method ?? 'GET',
    path,
    query: url?.searchParams ?? NO_QUERY,
    search: url ? firstOfEachParameter(url) : '',
    kind: routeClassOf(path),
    locale: localeOf(path),
    ip: clientIp(request, server.proxies),
    person: null,
    headers: cleanHeaders(request.headers),
    site: server.site,
    baseHeaders: server.isClosing() ? { ...server.baseHeaders, connection: 'close' } : server.baseHeaders,
  }
  return { context, readable: url !== null }
}

type Target = Pick<URL, 'pathname' | 'searchParams' | 'search'>

/** Of a query parameter given twice the first value counts, since our pages read one; a NUL is dropped, since no database takes it. */
function firstOfEachParameter({ pathname, searchParams, search }: Target): string {
  const first = new Map<string, string>()
  for (const [name, value] of searchParams) if (!first.has(name) && !value.includes('\0')) first.set(name, value)
  const kind = routeClassOf(pathname)
  const isPage = kind === 'reading' || kind === 'working'
  return isPage && first.size < searchParams.size ? `?${new URLSearchParams([...first])}` : search
}

function parsed(target: string): URL | null {
  const path = target.split('?')[0] ?? ''
  if (!path.startsWith('/') || UNSAFE.test(path)) return null
  try {
    decodeURIComponent(path)
    const url = new URL(target, BASE)
    // Dots are resolved by now: `/x/..//evil.example` begins with two slashes only here.
    return url.pathname.startsWith('//') ? null : url
  } catch {
    return null
  }
}
