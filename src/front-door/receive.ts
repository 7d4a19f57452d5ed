import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Call } from './call'
import { clientIp } from './client-ip'
import type { Door } from './door'
import { cleanHeaders } from './inbound-headers'
import { localeOf } from './locale-path'
import { routeClassOf } from './route-class'
import { BARE_CSP, securityHeaders } from './security-headers'

const BASE = 'http://city.invalid'
/** Backslashes, control characters and doubled slashes mean different places to different readers. */
const UNSAFE = /[\\\p{Cc}]|^\/{2}|%(?:00|5c|2f)/iu

/** Reads what the door needs to know of a request; a path that cannot be read safely becomes null. */
export function receive(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): { call: Call; readable: boolean } {
  const target = request.url ?? '/'
  const url = target.startsWith('/') && !UNSAFE.test(target.split('?')[0] ?? '') ? parsed(target) : null
  const path = url?.pathname ?? '/'
  const call: Call = {
    request,
    response,
    id: randomUUID(),
    method: request.method ?? 'GET',
    path,
    query: url?.searchParams ?? new URLSearchParams(),
    search: url?.search ?? '',
    kind: routeClassOf(path),
    locale: localeOf(path),
    ip: clientIp(request, door.proxies),
    headers: cleanHeaders(request.headers),
    standing: { ...securityHeaders(door.policy), 'content-security-policy': BARE_CSP },
  }
  if (door.isClosing()) call.standing.connection = 'close'
  return { call, readable: url !== null }
}

function parsed(target: string): URL | null {
  try {
    decodeURIComponent(target.split('?')[0] ?? '')
    return new URL(target, BASE)
  } catch {
    return null
  }
}
