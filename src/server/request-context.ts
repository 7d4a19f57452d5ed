import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeader,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http'
import { cityPath, locationHeader } from '@/platform/city-path'
import type { Locale } from '@/platform/i18n/locale'
import { log } from '@/platform/log'
import type { RouteClass } from './route-class'

/** One request being handled, with what the server found out about it. */
export type RequestContext = {
  request: IncomingMessage
  response: ServerResponse
  id: string
  method: string
  /** Path without query. */
  path: string
  query: URLSearchParams
  /** `''` or `?…`, as it came. */
  search: string
  kind: RouteClass
  locale: Locale
  ip: string
  /** Who holds the live session of the cookie, for limits and the page cache alone; null without one. Pages read the session themselves. */
  person: string | null
  /** The headers a caller may set, without those only the server may set. */
  headers: IncomingHttpHeaders
  /** Go out with this answer unless a handler sets its own. Shared by all requests: replaced, never mutated. */
  baseHeaders: BaseHeaders
  site: Site
}

/** Where an answer may lead: this city, and the origin of its identity provider when it has one. */
export type Site = { publicUrl: string; provider?: string }

export type BaseHeaders = Readonly<Record<string, string>>

/** The only place where the head of a response is built: the base headers, then the handler's own, then what nobody may change. */
const fullHead = (baseHeaders: BaseHeaders, own: OutgoingHttpHeaders): OutgoingHttpHeaders => ({
  ...baseHeaders,
  ...withCharset(own),
  'x-content-type-options': 'nosniff',
})

export function writeHead(context: RequestContext, status: number, own: OutgoingHttpHeaders): void {
  const head = { ...fullHead(context.baseHeaders, own), 'x-request-id': context.id }
  context.response.writeHead(
    status,
    own.location === undefined ? head : { ...head, ...safeLocation(context, own.location) },
  )
}

/** Whatever the framework or a part wrote: an answer leads to a path of this city, or to its identity provider. */
function safeLocation({ site, headers }: RequestContext, location: OutgoingHttpHeader) {
  const wanted = String(location)
  const own = [site.publicUrl, `http://${headers.host}`, `https://${headers.host}`]
  const origin = own.find((one) => wanted.startsWith(`${one}/`))
  const path = cityPath(wanted, null, origin)
  if (path === null && URL.parse(wanted)?.origin === site.provider) return { location: wanted }
  if (path === null) log.error('an answer would have led out of the city')
  return locationHeader(path ?? '/')
}

/** A head put together once for bytes that go out thousands of times: names and values in turn, as Node writes them fastest. */
export type ReadyHead = { baseHeaders: BaseHeaders; list: readonly string[] }

export function readyHead(baseHeaders: BaseHeaders, own: OutgoingHttpHeaders): ReadyHead {
  return {
    baseHeaders,
    list: Object.entries(fullHead(baseHeaders, own)).flatMap(([name, value]) => [name, String(value)]),
  }
}

export function sendReady(context: RequestContext, { list }: ReadyHead, bytes: Buffer): void {
  context.response.writeHead(200, [...list, 'x-request-id', context.id])
  context.response.end(context.method === 'HEAD' ? undefined : bytes)
}

/** All text types: without a charset an old browser guesses one, and may read markup out of the text (ASVS 4.1.1). */
const TEXT = /^(?:text\/|application\/(?:javascript|json|xml)\b|[\w.-]+\/[\w.-]+\+(?:xml|json)\b)(?!.*charset)/i

function withCharset(own: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const type = own['content-type']
  return typeof type === 'string' && TEXT.test(type) ? { ...own, 'content-type': `${type}; charset=utf-8` } : own
}

/** A short answer in one piece. HEAD gets the same head and no body. */
export function answer(
  context: RequestContext,
  status: number,
  own: OutgoingHttpHeaders,
  body: string | Buffer = '',
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const length = status === 204 || status === 304 ? {} : { 'content-length': bytes.length }
  writeHead(context, status, { 'cache-control': 'no-store', ...own, ...length })
  context.response.end(context.method === 'HEAD' ? undefined : bytes)
}

export const answerJson = (
  context: RequestContext,
  status: number,
  value: unknown,
  own: OutgoingHttpHeaders = {},
): void =>
  answer(context, status, { 'content-type': 'application/json; charset=utf-8', ...own }, `${JSON.stringify(value)}\n`)

/** Sends the caller on to a path of this city; anything else that is wanted leads to the home page. */
export const redirect = (
  context: RequestContext,
  status: 303 | 308,
  wanted: string,
  own: OutgoingHttpHeaders = {},
): void => answer(context, status, { ...own, ...locationHeader(wanted) })

/** The cookies a caller sent, by name; the first of two wins. */
export function cookiesOf(headers: IncomingHttpHeaders): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of (headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim())
  }
  return cookies
}
