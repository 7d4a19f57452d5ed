import type { IncomingMessage } from 'node:http'
import { announcedLength, dropBody } from './body-limit'
import { canonicalPath } from './locale-path'
import { isFromOurPages, isUnsafe } from './origin-check'
import { isPublicPage } from './page-cache/public-page'
import { answerPlainPage, type PlainStatus } from './plain-page'
import { type RequestContext, redirect } from './request-context'
import { BODY_LIMIT } from './route-class'
import type { ServerContext } from './server-context'
import { callerOf } from './work/caller'

const CUT = { connection: 'close' }
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** No address of ours is nearly as long; an answer that repeats one must fit into a browser's limits. */
const LONGEST_ADDRESS = 4_096
/** No browser sends so much along unless its cookies went wrong. */
const LONGEST_HEAD = 16 * 1024
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** Refuses, and answers, a request that may not be handled. True when it did. */
export function rejected(server: ServerContext, context: RequestContext): boolean {
  const host = context.headers.host ?? ''
  const hosts = hostsIn(context.request.rawHeaders)
  if (hosts > 1 || (hosts === 0 && context.request.httpVersion === '1.1')) return refuse(context, 400, CUT)
  if (!METHODS.has(context.method)) return refuse(context, 405, { allow: [...METHODS].join(', ') })
  if (!server.hosts.has(host) && !LOCAL_HOST.test(host)) return refuse(context, 421)
  if ((context.request.url?.length ?? 0) > LONGEST_ADDRESS) return refuse(context, 414)
  const wait = callerWait(server, context)
  if (wait > 0) return refuse(context, 429, { 'retry-after': String(wait) })
  if (isUnsafe(context.method) && !isFromOurPages(context.request, originsFor(server, host)))
    return refuse(context, 403)
  if ((announcedLength(context.request) ?? 0) > BODY_LIMIT[context.kind]) return refuse(context, 413)
  return redirectedToCanonicalPath(context)
}

/** Refuses what nobody should parse any further: a head that is too long, a path no two parsers agree on. */
export function unreadable(context: RequestContext, readable: boolean): boolean {
  if (headLength(context.request) > LONGEST_HEAD) return refuse(context, 431, CUT)
  return readable ? false : refuse(context, 400)
}

/** Bytes of the request line and all header lines, as they came. */
const headLength = ({ url = '', rawHeaders }: IncomingMessage): number =>
  rawHeaders.reduce((sum, part) => sum + part.length + 2, url.length)

/** Node keeps the first of two Host headers; a proxy before us may have read the second. */
const hostsIn = (raw: readonly string[]): number =>
  raw.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length

function refuse(context: RequestContext, status: PlainStatus, headers: Record<string, string> = {}): true {
  const hasBody = announcedLength(context.request) !== 0
  answerPlainPage(context, status, hasBody ? { ...headers, connection: 'close' } : headers)
  dropBody(context.request)
  return true
}

/** Our own address, and the one the caller typed: that host was checked before. */
function originsFor(server: ServerContext, host: string): Set<string> {
  const scheme = server.policy.https && server.hosts.has(host) ? 'https' : 'http'
  return new Set([server.site.publicUrl, `${scheme}://${host}`])
}

/** Files of the build and cached pages are counted where they have to be made; everything else that costs work, here. */
function callerWait(server: ServerContext, context: RequestContext): number {
  if (context.kind === 'asset' || context.kind === 'own') return 0
  if (!isUnsafe(context.method) && (context.kind === 'upload' || isPublicPage(context))) return 0
  return waitOf(server.rateLimiters, context)
}

/** How long the caller has to wait for one more piece of work; 0 when it may begin. */
export function waitOf(rateLimiters: ServerContext['rateLimiters'], context: RequestContext): number {
  const { key, isPerson } = callerOf(context)
  if (isPerson) return rateLimiters.people.wait(key)
  return isUnsafe(context.method) ? rateLimiters.writes.wait(key) : rateLimiters.pages.wait(key)
}

function redirectedToCanonicalPath(context: RequestContext): boolean {
  const path = context.kind === 'asset' || isUnsafe(context.method) ? null : canonicalPath(context.path)
  if (path === null) return false
  redirect(context, 308, path + context.search)
  return true
}
