import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { log } from '@/platform/log'
import { isBodyRefused } from './action-request'
import { BodyTooLarge, BodyTooSlow, bodyGate, dropBody } from './body-gate'
import { type Call, writeHead } from './call'
import { answerErrorPage, needsOwnPage } from './error-page'
import { outboundHeaders } from './inbound-headers'
import { answerPlainPage } from './plain-page'
import { BODY_LIMIT, type RouteClass } from './route-class'
import type { Upstream } from './upstream'
import { acceptedEncoding, isCompressible } from './variants'
import type { Release } from './work/work-queue'

/**
 * Hands a request on to Next and its answer back, both as streams: nothing is gathered in memory. `release` is told once
 * the page is made: with its last byte; of a file, whose reader may be slow, with its first.
 */
export function passOn(call: Call, upstream: Upstream, headers: IncomingHttpHeaders, release: Release): void {
  const asked = upstream.ask({ method: call.method, path: call.path + call.search, headers })
  call.response.on('close', () => asked.destroy())
  asked.on('close', release)
  asked.on('response', (answered: IncomingMessage) => {
    if (!isMadeAsItGoes(answered)) release()
    answered.on('end', release)
    if (isBodyRefused(call.request.headers, answered)) {
      answered.resume()
      return answerPlainPage(call, 400, { connection: 'close' })
    }
    if (!needsOwnPage(answered.statusCode ?? 502, answered.headers)) return passBack(call, answered)
    answered.resume()
    answerErrorPage(call, upstream, headers, answered.statusCode ?? 502)
  })
  asked.on('error', (error) => fail(call, error, 502))
  if (call.request.headers['transfer-encoding'] === undefined && !Number(call.request.headers['content-length'])) {
    asked.end()
    return
  }
  pipeline(call.request, bodyGate(BODY_LIMIT[call.kind]), asked, (error) => {
    if (error instanceof BodyTooLarge) fail(call, error, 413)
    else if (error instanceof BodyTooSlow) fail(call, error, 408)
  })
}

const isMadeAsItGoes = ({ headers }: IncomingMessage): boolean =>
  /^text\/(?:html|x-component)/.test(String(headers['content-type']))

function fail(call: Call, error: Error, status: 408 | 413 | 502): void {
  if (call.response.destroyed) return
  if (call.response.headersSent) {
    call.response.destroy()
    return
  }
  if (status === 502) log.error({ err: error, path: call.path }, 'the page behind the door did not answer')
  answerPlainPage(call, status, { connection: 'close' })
  dropBody(call.request)
}

/** Flushed at every piece, so that what Next streams early is seen early. */
const BROTLI = { flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
const GZIP = { flush: constants.Z_SYNC_FLUSH, level: 5 }

function passBack(call: Call, answered: IncomingMessage): void {
  const status = answered.statusCode ?? 502
  const headers = outboundHeaders(answered.headers)
  if (!KEPT_KINDS.includes(call.kind)) headers['cache-control'] = keepPrivate(answered.headers['cache-control'])
  const encoding = encodingFor(call, answered)
  if (encoding === 'identity') {
    writeHead(call, status, headers)
    pipeline(answered, call.response, () => {})
    return
  }
  delete headers['content-length']
  writeHead(call, status, { ...headers, 'content-encoding': encoding, vary: varyOf(answered) })
  pipeline(answered, encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip(GZIP), call.response, () => {})
}

/** What of these may be kept by whom, their handlers say. */
const KEPT_KINDS: readonly RouteClass[] = ['asset', 'open', 'published-file']

/** Whatever the framework thinks of a page: one that may show a person's data is stored nowhere. */
const keepPrivate = (own: string | undefined): string => (own?.includes('no-store') ? own : 'private, no-store')

function encodingFor(call: Call, answered: IncomingMessage) {
  const bodiless = call.method === 'HEAD' || answered.statusCode === 204 || answered.statusCode === 304
  const { 'content-encoding': done, 'content-type': type = '', 'content-length': length } = answered.headers
  const tiny = length !== undefined && Number(length) < 1024
  if (bodiless || done !== undefined || tiny || !isCompressible(type)) return 'identity'
  return acceptedEncoding(call.headers['accept-encoding'])
}

const varyOf = (answered: IncomingMessage): string =>
  [...new Set([...String(answered.headers.vary ?? '').split(/,\s*/), 'accept-encoding'].filter(Boolean))].join(', ')
