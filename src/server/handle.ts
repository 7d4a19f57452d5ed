import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { withCallerAddress } from '@/platform/caller-address'
import { log, withRequestId } from '@/platform/log'
import type { AssetCache } from './asset-cache'
import { rejected, unreadable, waitOf } from './checks'
import { ipClass } from './client-ip'
import { answerErrorPage } from './error-page'
import { forwardRequest } from './forward-request'
import { isPublicPage } from './page-cache/public-page'
import { servePage } from './page-cache/serve-page'
import { answerPlainPage } from './plain-page'
import { savePreferences } from './preferences'
import { readRequest } from './read-request'
import type { RequestContext } from './request-context'
import { logRequest } from './request-log'
import { isUnused } from './route-class'
import { hasWorkingCsp, workingCsp } from './security-headers'
import type { ServerContext } from './server-context'
import { answerBusy, waitForTurn } from './work/wait-for-turn'
import { TooBusy } from './work/work-queue'

/** Handles one request: reads it, checks it, and answers it here or forwards it to Next. */
export function handle(server: ServerContext, request: IncomingMessage, response: ServerResponse): void {
  const { context, readable } = readRequest(server, request, response)
  withRequestId(context.id, () => {
    logRequest(context)
    if (unreadable(context, readable)) return
    const person = server.sessions.personOf(context)
    if (person === undefined) return serve(server, context)
    person.then((known) => {
      context.person = known
      serve(server, context)
    })
  })
}

function serve(server: ServerContext, context: RequestContext): void {
  if (rejected(server, context)) return
  withCallerAddress(context.ip, () => route(server, context)).catch((error: unknown) => {
    if (error instanceof TooBusy) return answerBusy(context, error)
    log.error({ err: error, path: context.path }, 'the server could not answer')
    if (context.response.headersSent) context.response.destroy()
    else answerPlainPage(context, 502, { connection: 'close' })
  })
}

async function route(server: ServerContext, context: RequestContext): Promise<void> {
  if (context.path === '/api/health') return server.health(context)
  if (context.path === '/preferences') return savePreferences(context)
  if (context.kind === 'upload') return server.uploads(context)
  if (context.kind === 'asset' && server.assets && context.method !== 'POST')
    return serveAsset(server, server.assets, context)
  if (isPublicPage(context))
    return servePage(context, server, (status) =>
      answerErrorPage(context, server.upstream, upstreamHeaders(server, context), status),
    )
  const release = await waitForTurn(server.work, context)
  forwardRequest(context, server.upstream, upstreamHeaders(server, context), release)
}

async function serveAsset(server: ServerContext, assets: AssetCache, context: RequestContext): Promise<void> {
  if (isUnused(context.path)) return answerPlainPage(context, 404)
  const wait = assets.has(context.path) ? 0 : waitOf(server.rateLimiters, context)
  if (wait > 0) return answerPlainPage(context, 429, { 'retry-after': String(wait) })
  return assets.serve(context, () => waitForTurn(server.work, context))
}

/** The headers Next gets: the caller's own, then what the server knows. */
export function upstreamHeaders(server: ServerContext, context: RequestContext): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = {
    ...context.headers,
    'x-request-id': context.id,
    'x-yizhan-locale': context.locale,
    // Limits inside count by the /64, as those here do: whoever owns one has more addresses than there are limits.
    'x-yizhan-ip': ipClass(context.ip),
    'x-yizhan-path': context.path + context.search,
    'x-forwarded-for': context.ip,
    'x-forwarded-host': context.headers.host,
    'x-forwarded-proto': server.policy.https && server.hosts.has(context.headers.host ?? '') ? 'https' : 'http',
    // Compression is ours: done twice it costs twice.
    'accept-encoding': 'identity',
  }
  const { 'content-length': length, 'transfer-encoding': chunked } = context.request.headers
  if (chunked === undefined) headers['content-length'] = length
  else headers['transfer-encoding'] = 'chunked'
  if (hasWorkingCsp(context.kind)) {
    const csp = workingCsp(randomBytes(16).toString('base64'), server.policy)
    headers['content-security-policy'] = csp
    context.baseHeaders = { ...context.baseHeaders, 'content-security-policy': csp, 'x-yizhan-page': 'live' }
  }
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
}
