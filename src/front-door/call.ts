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

/** One request on its way through the house, with what the door found out about it. */
export type Call = {
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
  /** Who holds the live session of the cookie, for limits and kept pages alone; null without one. What a page shows, it asks itself. */
  person: string | null
  /** What the caller may say, without what only we may say. */
  headers: IncomingHttpHeaders
  /** Go out with this answer unless a handler sets its own. Shared by all calls: set anew, never changed. */
  standing: Standing
  site: Site
}

/** Where an answer may lead: this city, and the origin of its identity provider when it has one. */
export type Site = { publicUrl: string; provider?: string }

export type Standing = Readonly<Record<string, string>>

/** The one way an answer's head leaves the house: the standing headers, then the handler's own, then what nobody may change. */
const wholeHead = (standing: Standing, own: OutgoingHttpHeaders): OutgoingHttpHeaders => ({
  ...standing,
  ...withCharset(own),
  'x-content-type-options': 'nosniff',
})

export function writeHead(call: Call, status: number, own: OutgoingHttpHeaders): void {
  const head = { ...wholeHead(call.standing, own), 'x-request-id': call.id }
  call.response.writeHead(status, own.location === undefined ? head : { ...head, ...leadingTo(call, own.location) })
}

/** Whatever the framework or a part wrote: an answer leads to a path of this city, or to its identity provider. */
function leadingTo({ site, headers }: Call, location: OutgoingHttpHeader) {
  const wanted = String(location)
  const own = [site.publicUrl, `http://${headers.host}`, `https://${headers.host}`]
  const origin = own.find((one) => wanted.startsWith(`${one}/`))
  const path = cityPath(wanted, null, origin)
  if (path === null && URL.parse(wanted)?.origin === site.provider) return { location: wanted }
  if (path === null) log.error('an answer would have led out of the city')
  return locationHeader(path ?? '/')
}

/** A head put together once for bytes that go out thousands of times: names and values in turn, as Node writes them fastest. */
export type ReadyHead = { standing: Standing; list: readonly string[] }

export function readyHead(standing: Standing, own: OutgoingHttpHeaders): ReadyHead {
  return { standing, list: Object.entries(wholeHead(standing, own)).flatMap(([name, value]) => [name, String(value)]) }
}

export function sendReady(call: Call, { list }: ReadyHead, bytes: Buffer): void {
  call.response.writeHead(200, [...list, 'x-request-id', call.id])
  call.response.end(call.method === 'HEAD' ? undefined : bytes)
}

/** Everything in words; an old browser that is not told guesses, and may read markup out of it (ASVS 4.1.1). */
const IN_WORDS = /^(?:text\/|application\/(?:javascript|json|xml)\b|[\w.-]+\/[\w.-]+\+(?:xml|json)\b)(?!.*charset)/i

function withCharset(own: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const type = own['content-type']
  return typeof type === 'string' && IN_WORDS.test(type) ? { ...own, 'content-type': `${type}; charset=utf-8` } : own
}

/** A short answer in one piece. HEAD gets the same head and no body. */
export function answer(call: Call, status: number, own: OutgoingHttpHeaders, body: string | Buffer = ''): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const length = status === 204 || status === 304 ? {} : { 'content-length': bytes.length }
  writeHead(call, status, { 'cache-control': 'no-store', ...own, ...length })
  call.response.end(call.method === 'HEAD' ? undefined : bytes)
}

export const answerJson = (call: Call, status: number, value: unknown, own: OutgoingHttpHeaders = {}): void =>
  answer(call, status, { 'content-type': 'application/json; charset=utf-8', ...own }, `${JSON.stringify(value)}\n`)

/** Sends the caller on to a path of this city; anything else that is wanted leads to the home page. */
export const redirect = (call: Call, status: 303 | 308, wanted: string, own: OutgoingHttpHeaders = {}): void =>
  answer(call, status, { ...own, ...locationHeader(wanted) })

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
