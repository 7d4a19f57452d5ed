import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { log } from '@/platform/log'
import { isBodyRefused } from './action-request'
import { BodyTooLarge, BodyTooSlow, dropBody, limitBody } from './body-limit'
import { answerErrorPage, needsOwnPage } from './error-page'
import { outboundHeaders } from './inbound-headers'
import { answerPlainPage } from './plain-page'
import { type RequestContext, writeHead } from './request-context'
import { BODY_LIMIT, type RouteClass } from './route-class'
import type { Upstream } from './upstream'
import { acceptedEncoding, isCompressible } from './variants'
import type { Release } from './work/work-queue'

/**
 * Forwards a request to Next and its response back, both as streams: nothing is collected in memory. `release` is called
 * once the page is rendered: with its last byte; of a file, whose reader may be slow, with its first.
 */
export function forwardRequest(
  context: RequestContext,
  upstream: Upstream,
  headers: IncomingHttpHeaders,
  release: Release,
): void {
  const outgoing = upstream.request({ method: context.method, path: context.path + context.search, headers })
  context.response.on('close', () => outgoing.destroy())
  outgoing.on('close', release)
  outgoing.on('response', (incoming: IncomingMessage) => {
    if (!isStreamed(incoming)) release()
    incoming.on('end', release)
    if (isBodyRefused(context.request.headers, incoming)) {
      incoming.resume()
      return answerPlainPage(context, 400, { connection: 'close' })
    }
    if (!needsOwnPage(incoming.statusCode ?? 502, incoming.headers)) return forwardResponse(context, incoming)
    incoming.resume()
    answerErrorPage(context, upstream, headers, incoming.statusCode ?? 502)
  })
  outgoing.on('error', (error) => fail(context, error, 502))
  if (
    context.request.headers['transfer-encoding'] === undefined &&
    !Number(context.request.headers['content-length'])
  ) {
    outgoing.end()
    return
  }
  pipeline(context.request, limitBody(BODY_LIMIT[context.kind]), outgoing, (error) => {
    if (error instanceof BodyTooLarge) fail(context, error, 413)
    else if (error instanceof BodyTooSlow) fail(context, error, 408)
  })
}

const isStreamed = ({ headers }: IncomingMessage): boolean =>
  /^text\/(?:html|x-component)/.test(String(headers['content-type']))

function fail(context: RequestContext, error: Error, status: 408 | 413 | 502): void {
  if (context.response.destroyed) return
  if (context.response.headersSent) {
    context.response.destroy()
    return
  }
  if (status === 502) log.error({ err: error, path: context.path }, 'the application behind the server did not answer')
  answerPlainPage(context, status, { connection: 'close' })
  dropBody(context.request)
}

/** Flushed at every piece, so that what Next streams early is seen early. */
const BROTLI = { flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const GZIP = { flush: constants.Z_SYNC_FLUSH, level: 5 }

function forwardResponse(context: RequestContext, incoming: IncomingMessage): void {
  const status = incoming.statusCode ?? 502
  const headers = outboundHeaders(incoming.headers)
  if (!CACHEABLE_KINDS.includes(context.kind))
    headers['cache-control'] = privateUnlessStricter(incoming.headers['cache-control'])
  const encoding = encodingFor(context, incoming)
  if (encoding === 'identity') {
    writeHead(context, status, headers)
    pipeline(incoming, context.response, () => {})
    return
  }
  delete headers['content-length']
  writeHead(context, status, { ...headers, 'content-encoding': encoding, vary: varyOf(incoming) })
  pipeline(incoming, encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip(GZIP), context.response, () => {})
}

/** The handlers of these say themselves who may cache a response. */
const CACHEABLE_KINDS: readonly RouteClass[] = ['asset', 'open', 'published-file']

/** Whatever the framework thinks of a page: one that may show a person's data is stored nowhere. */
const privateUnlessStricter = (own: string | undefined): string =>
  own?.includes('no-store') ? own : 'private, no-store'

function encodingFor(context: RequestContext, incoming: IncomingMessage) {
  const bodiless = context.method === 'HEAD' || incoming.statusCode === 204 || incoming.statusCode === 304
  const { 'content-encoding': done, 'content-type': type = '', 'content-length': length } = incoming.headers
  const tiny = length !== undefined && Number(length) < 1024
  if (bodiless || done !== undefined || tiny || !isCompressible(type)) return 'identity'
  return acceptedEncoding(context.headers['accept-encoding'])
}

const varyOf = (incoming: IncomingMessage): string =>
  [...new Set([...String(incoming.headers.vary ?? '').split(/,\s*/), 'accept-encoding'].filter(Boolean))].join(', ')
