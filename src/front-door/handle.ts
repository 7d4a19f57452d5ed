import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { withCallerAddress } from '@/platform/caller-address'
import { log, withRequestId } from '@/platform/log'
import type { Call } from './call'
import { turnedAway, unreadable, waitOf } from './checks'
import { ipClass } from './client-ip'
import type { Door } from './door'
import { answerErrorPage } from './error-page'
import type { KeptAssets } from './kept-assets'
import { isForEveryone } from './page-cache/for-everyone'
import { servePage } from './page-cache/serve-page'
import { passOn } from './pass-on'
import { answerPlainPage } from './plain-page'
import { keepPreferences } from './preferences'
import { receive } from './receive'
import { logRequest } from './request-log'
import { isUnused } from './route-class'
import { hasWorkingCsp, workingCsp } from './security-headers'
import { answerBusy, enterFor } from './work/enter-for'
import { TooBusy } from './work/work-queue'

/** Every request of the city comes through here. */
export function handle(door: Door, request: IncomingMessage, response: ServerResponse): void {
  const { call, readable } = receive(door, request, response)
  withRequestId(call.id, () => {
    logRequest(call)
    if (unreadable(call, readable)) return
    const person = door.callers.personOf(call)
    if (person === undefined) return serve(door, call)
    person.then((known) => {
      call.person = known
      serve(door, call)
    })
  })
}

function serve(door: Door, call: Call): void {
  if (turnedAway(door, call)) return
  withCallerAddress(call.ip, () => route(door, call)).catch((error: unknown) => {
    if (error instanceof TooBusy) return answerBusy(call, error)
    log.error({ err: error, path: call.path }, 'the front door could not answer')
    if (call.response.headersSent) call.response.destroy()
    else answerPlainPage(call, 502, { connection: 'close' })
  })
}

async function route(door: Door, call: Call): Promise<void> {
  if (call.path === '/api/health') return door.health(call)
  if (call.path === '/preferences') return keepPreferences(call)
  if (call.kind === 'upload') return door.uploads(call)
  if (call.kind === 'asset' && door.assets && call.method !== 'POST') return serveAsset(door, door.assets, call)
  if (isForEveryone(call))
    return servePage(call, door, (status) => answerErrorPage(call, door.upstream, headersForNext(door, call), status))
  const release = await enterFor(door.work, call)
  passOn(call, door.upstream, headersForNext(door, call), release)
}

async function serveAsset(door: Door, assets: KeptAssets, call: Call): Promise<void> {
  if (isUnused(call.path)) return answerPlainPage(call, 404)
  const wait = assets.isAtHand(call.path) ? 0 : waitOf(door.gates, call)
  if (wait > 0) return answerPlainPage(call, 429, { 'retry-after': String(wait) })
  return assets.serve(call, () => enterFor(door.work, call))
}

/** What Next is told: the caller's own headers, then what we know. */
export function headersForNext(door: Door, call: Call): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = {
    ...call.headers,
    'x-request-id': call.id,
    'x-yizhan-locale': call.locale,
    // What is counted by it is counted by household, as at the door: whoever owns a /64 has more addresses than there are limits.
    'x-yizhan-ip': ipClass(call.ip),
    'x-yizhan-path': call.path + call.search,
    'x-forwarded-for': call.ip,
    'x-forwarded-host': call.headers.host,
    'x-forwarded-proto': door.policy.https && door.hosts.has(call.headers.host ?? '') ? 'https' : 'http',
    // Compression is ours: done twice it costs twice.
    'accept-encoding': 'identity',
  }
  const { 'content-length': length, 'transfer-encoding': chunked } = call.request.headers
  if (chunked === undefined) headers['content-length'] = length
  else headers['transfer-encoding'] = 'chunked'
  if (hasWorkingCsp(call.kind)) {
    const csp = workingCsp(randomBytes(16).toString('base64'), door.policy)
    headers['content-security-policy'] = csp
    call.standing = { ...call.standing, 'content-security-policy': csp, 'x-yizhan-page': 'live' }
  }
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
}
