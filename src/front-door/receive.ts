import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Call } from './call'
import { clientIp } from './client-ip'
import type { Door } from './door'
import { cleanHeaders } from './inbound-headers'
import { localeOf } from './locale-path'
import { routeClassOf } from './route-class'

const BASE = 'http://city.invalid'
/** Backslashes, control characters and doubled slashes mean different places to different readers. */
const UNSAFE = /[\\\p{Cc}]|^\/{2}|%(?:00|5c|2f)/iu
/** Most addresses hold nothing that would have to be taken apart. */
const PLAIN = /^(?:\/[\w-]+)+$/
const NO_QUERY = new URLSearchParams()

/** Reads what the door needs to know of a request; a path that cannot be read safely becomes null. */
export function receive(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): { call: Call; readable: boolean } {
  const target = request.url ?? '/'
  const url = PLAIN.test(target) ? { pathname: target, searchParams: NO_QUERY, search: '' } : parsed(target)
  const path = url?.pathname ?? '/'
  const call: Call = {
    request,
    response,
    id: randomUUID(),
    method: request.method ?? 'GET',
    path,
    query: url?.searchParams ?? NO_QUERY,
    search: url ? askedOnce(url) : '',
    kind: routeClassOf(path),
    locale: localeOf(path),
    ip: clientIp(request, door.proxies),
    person: null,
    headers: cleanHeaders(request.headers),
    site: door.site,
    standing: door.isClosing() ? { ...door.standing, connection: 'close' } : door.standing,
  }
  return { call, readable: url !== null }
}

type Target = Pick<URL, 'pathname' | 'searchParams' | 'search'>

/** Of a question asked twice the first answer counts, since our pages read one; a NUL is none, since no database takes it. */
function askedOnce({ pathname, searchParams, search }: Target): string {
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
