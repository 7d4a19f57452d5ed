import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { plainPage } from './plain-page'
import { BARE_CSP } from './security-headers'

/** What Node could not read, with the bytes it stopped at. */
type Unreadable = NodeJS.ErrnoException & { rawPacket?: Buffer }

const STATUS: Record<string, keyof typeof REASONS> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }
const REASONS = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' } as const

/** So long the connection is still read after its last answer: cut at once, the client would lose the answer. */
const LINGER_MS = 2_000
/** A client that sent HEAD would take a body for a second response; where the method is not known, such a client disconnects first. */
const UNLESS_GONE_MS = 100

/**
 * Bytes that are no HTTP get a small page in words, and the connection ends. Each request gets one answer, in order:
 * what is still being answered goes out first, and nothing follows an answer that said it was the last (RFC 9112 9.6).
 */
export function answerUnreadable(server: Server): void {
  const underWay = new WeakMap<Socket, Set<ServerResponse>>()
  const ended = new WeakSet<Socket>()

  server.on('request', ({ socket }, response) => {
    const answers = underWay.get(socket) ?? new Set()
    for (const earlier of answers) if (isOver(earlier)) answers.delete(earlier)
    underWay.set(socket, answers.add(response))
  })
  server.on('clientError', (error: Unreadable, stream) => {
    const socket = stream as Socket
    if (error.code === 'ECONNRESET' || (!socket.writable && !ended.has(socket))) return void socket.destroy()
    // The rest of what could not be read goes on arriving, and is unreadable again.
    if (ended.has(socket)) return
    ended.add(socket)
    const answers = [...(underWay.get(socket) ?? [])].filter((answer) => !isOver(answer))
    const own = answers.at(-1)?.req.complete === false ? answers.at(-1) : undefined
    whenClosed(own ? answers.slice(0, -1) : answers, () => endWith(socket, error, own))
  })
}

const isOver = ({ writableFinished, destroyed }: ServerResponse): boolean => writableFinished || destroyed

function whenClosed(answers: ServerResponse[], then: () => void): void {
  const last = answers.at(-1)
  // Answers leave in the order of their requests: with the last one all are out.
  // Handlers and streams have ten listeners there already.
  if (last) last.setMaxListeners(20).once('close', then)
  else then()
}

/** `own` is the answer to the request whose body could not be read; undefined when it was no request yet. */
function endWith(socket: Socket, error: Unreadable, own: ServerResponse | undefined): void {
  linger(socket)
  if (!socket.writable) return
  if (own?.headersSent) return void socket.destroySoon()
  const status = STATUS[error.code ?? ''] ?? 400
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
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  const method = own?.req.method ?? methodOf(error, socket)
  if (method === 'HEAD') socket.end()
  else if (method !== undefined) socket.end(page)
  else setTimeout(() => socket.end(socket.readableEnded ? '' : page), UNLESS_GONE_MS)
}

/** Undefined when the bytes are a later packet of a head whose beginning Node did not keep; empty when there is no method. */
function methodOf({ rawPacket }: Unreadable, socket: Socket): string | undefined {
  const begin = rawPacket?.subarray(0, 11).toString('latin1') ?? ''
  return /^([A-Z]{3,10}) /.exec(begin)?.[1] ?? (socket.bytesRead === rawPacket?.length ? '' : undefined)
}

function linger(socket: Socket): void {
  const cut = setTimeout(() => socket.destroy(), LINGER_MS)
  socket.once('close', () => clearTimeout(cut))
}
