import http, { type RequestListener, type Server } from 'node:http'
import { BlockList, type Socket } from 'node:net'
import { isTrusted } from './client-ip'
import { limitConnections } from './connection-limits'
import { plainPage, type WORDS } from './plain-page'
import { BARE_CSP } from './security-headers'

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  /** The head of a request must be there within this (slowloris); its body is watched piece by piece (body-gate.ts). */
  headersTimeout: 10_000,
  /** A 50 MB upload over a slow mobile line takes its time. */
  requestTimeout: 15 * 60_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 10_000,
  requireHostHeader: true,
}
const MOST_CONNECTIONS = 6_000
const OF_AN_ADDRESS = { perAddress: 2_000, silentPerAddress: 100, roomKeptFrom: 4_000 }
const MOST_REQUESTS_PER_CONNECTION = 1_000

/** The server the world talks to, with its limits; connections of the proxies are not counted by address. */
export function publicServer(listener: RequestListener, proxies = new BlockList()): Server {
  const server = http.createServer(LIMITS, listener)
  server.maxConnections = MOST_CONNECTIONS
  limitConnections(server, { ...OF_AN_ADDRESS, isExempt: (address) => isTrusted(proxies, address) })
  server.maxRequestsPerSocket = MOST_REQUESTS_PER_CONNECTION
  // An honest client is told to go on only when what it announces is not refused anyway.
  server.on('checkContinue', (request, response) => {
    response.writeContinue()
    listener(request, response)
  })
  server.on('clientError', (error: Unreadable, socket) => answerUnreadable(error, socket as Socket))
  return server
}

const ANSWERS: Record<string, keyof typeof WORDS> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }
const REASONS = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' } as const

/** What node could not read, with the bytes it stopped at. */
type Unreadable = NodeJS.ErrnoException & { rawPacket?: Buffer }

/** What is no HTTP gets a small page in words, and the line is cut. */
function answerUnreadable(error: Unreadable, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = (ANSWERS[error.code ?? ''] ?? 400) as keyof typeof REASONS
  const page = plainPage(status)
  const head = [
    `HTTP/1.1 ${status} ${REASONS[status]}`,
    'connection: close',
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    `content-security-policy: ${BARE_CSP}`,
    'content-type: text/html; charset=utf-8',
    `content-length: ${Buffer.byteLength(page)}`,
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${mayHaveWords(status, error.rawPacket) ? page : ''}`)
}

/**
 * Whoever asked by HEAD takes words for a second answer. Where node stopped at a later packet the method is not known:
 * a head that is too long or too slow is a browser's, anything else gets none.
 */
function mayHaveWords(status: keyof typeof REASONS, rawPacket?: Buffer): boolean {
  const method = /^([A-Z]{3,10}) /.exec(rawPacket?.subarray(0, 11).toString('latin1') ?? '')?.[1]
  return method === undefined ? status !== 400 : method !== 'HEAD'
}

/** Listens, or says in words why not. */
export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`
      failed(error.code === 'EADDRINUSE' ? new Error(taken) : error)
    })
    server.listen(port, () => ready())
  })
}

/** Stops accepting, lets requests in hand finish for at most `patienceMs`, then cuts what is left. */
export async function closeGently(server: Server, patienceMs: number): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs)
  await new Promise<void>((closed) => {
    server.close(() => closed())
    server.closeIdleConnections()
  })
  clearTimeout(cut)
}
