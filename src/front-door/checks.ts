import { announcedLength, dropBody } from './body-gate'
import { type Call, redirect } from './call'
import { ipClass } from './client-ip'
import type { Door } from './door'
import { canonicalPath } from './locale-path'
import { isFromOurPages, isUnsafe } from './origin-check'
import { answerPlainPage, type PlainStatus } from './plain-page'
import { BODY_LIMIT } from './route-class'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** No address of ours is nearly as long; an answer that repeats one must fit into a browser's limits. */
const LONGEST_ADDRESS = 4_096
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** Turns away what may not come in, and answers it. True when the request was turned away. */
export function turnedAway(door: Door, call: Call): boolean {
  const host = call.headers.host ?? ''
  if (!METHODS.has(call.method)) return refuse(call, 405, { allow: [...METHODS].join(', ') })
  if (!door.hosts.has(host) && !LOCAL_HOST.test(host)) return refuse(call, 421)
  if ((call.request.url?.length ?? 0) > LONGEST_ADDRESS) return refuse(call, 414)
  const wait = callersWait(door, call)
  if (wait > 0) return refuse(call, 429, { 'retry-after': String(wait) })
  if (isUnsafe(call.method) && !isFromOurPages(call.request, originsFor(door, host))) return refuse(call, 403)
  if ((announcedLength(call.request) ?? 0) > BODY_LIMIT[call.kind]) return refuse(call, 413)
  return sentToTheOneAddress(call)
}

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

/** Files of the build and kept pages cost nothing and are not counted; everything that makes the house work is. */
function callersWait(door: Door, call: Call): number {
  if (call.kind === 'asset' || call.kind === 'own') return 0
  const caller = ipClass(call.ip)
  if (isUnsafe(call.method)) return door.gates.writes.wait(caller)
  return call.kind === 'reading' || call.kind === 'upload' ? 0 : door.gates.pages.wait(caller)
}

function sentToTheOneAddress(call: Call): boolean {
  const path = call.kind === 'asset' || isUnsafe(call.method) ? null : canonicalPath(call.path)
  if (path === null) return false
  redirect(call, 308, path + call.search)
  return true
}
