import type { IncomingMessage } from 'node:http'
import { announcedLength, dropBody } from './body-gate'
import { type Call, redirect } from './call'
import type { Door } from './door'
import { canonicalPath } from './locale-path'
import { isFromOurPages, isUnsafe } from './origin-check'
import { isForEveryone } from './page-cache/for-everyone'
import { answerPlainPage, type PlainStatus } from './plain-page'
import { BODY_LIMIT } from './route-class'
import { callerOf } from './work/caller'

const CUT = { connection: 'close' }
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** No address of ours is nearly as long; an answer that repeats one must fit into a browser's limits. */
const LONGEST_ADDRESS = 4_096
/** No browser sends so much along unless its cookies went wrong. */
const LONGEST_HEAD = 16 * 1024
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** Turns away what may not come in, and answers it. True when the request was turned away. */
export function turnedAway(door: Door, call: Call): boolean {
  const host = call.headers.host ?? ''
  const hosts = hostsIn(call.request.rawHeaders)
  if (hosts > 1 || (hosts === 0 && call.request.httpVersion === '1.1')) return refuse(call, 400, CUT)
  if (!METHODS.has(call.method)) return refuse(call, 405, { allow: [...METHODS].join(', ') })
  if (!door.hosts.has(host) && !LOCAL_HOST.test(host)) return refuse(call, 421)
  if ((call.request.url?.length ?? 0) > LONGEST_ADDRESS) return refuse(call, 414)
  const wait = callersWait(door, call)
  if (wait > 0) return refuse(call, 429, { 'retry-after': String(wait) })
  if (isUnsafe(call.method) && !isFromOurPages(call.request, originsFor(door, host))) return refuse(call, 403)
  if ((announcedLength(call.request) ?? 0) > BODY_LIMIT[call.kind]) return refuse(call, 413)
  return sentToTheOneAddress(call)
}

/** Turns away what nobody should look at any closer: a head that is too long, a path no two readers agree on. */
export function unreadable(call: Call, readable: boolean): boolean {
  if (headLength(call.request) > LONGEST_HEAD) return refuse(call, 431, CUT)
  return readable ? false : refuse(call, 400)
}

/** Bytes of the request line and all header lines, as they came. */
const headLength = ({ url = '', rawHeaders }: IncomingMessage): number =>
  rawHeaders.reduce((sum, part) => sum + part.length + 2, url.length)

/** Node keeps the first of two Host headers; a proxy before us may have read the second. */
const hostsIn = (raw: readonly string[]): number =>
  raw.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length

function refuse(call: Call, status: PlainStatus, headers: Record<string, string> = {}): true {
  const hasBody = announcedLength(call.request) !== 0
  answerPlainPage(call, status, hasBody ? { ...headers, connection: 'close' } : headers)
  dropBody(call.request)
  return true
}

/** Our own address, and the one the caller typed: that host was checked before. */
function originsFor(door: Door, host: string): Set<string> {
  const scheme = door.policy.https && door.hosts.has(host) ? 'https' : 'http'
  return new Set([door.site.publicUrl, `${scheme}://${host}`])
}

/** Files of the build and kept pages are counted where they have to be made; everything else that makes work, here. */
function callersWait(door: Door, call: Call): number {
  if (call.kind === 'asset' || call.kind === 'own') return 0
  if (!isUnsafe(call.method) && (call.kind === 'upload' || isForEveryone(call))) return 0
  return waitOf(door.gates, call)
}

/** How long the caller has to wait for one more piece of work; 0 when it may begin. */
export function waitOf(gates: Door['gates'], call: Call): number {
  const { key, isPerson } = callerOf(call)
  if (isPerson) return gates.people.wait(key)
  return isUnsafe(call.method) ? gates.writes.wait(key) : gates.pages.wait(key)
}

function sentToTheOneAddress(call: Call): boolean {
  const path = call.kind === 'asset' || isUnsafe(call.method) ? null : canonicalPath(call.path)
  if (path === null) return false
  redirect(call, 308, path + call.search)
  return true
}
