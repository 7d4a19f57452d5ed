import http, { type RequestListener, type Server } from 'node:http'
import { BlockList } from 'node:net'
import { isTrusted } from './client-ip'
import { limitConnections } from './connection-limits'
import { answerUnreadable } from './unreadable'

const LIMITS = {
  /** Node reads more of a head than we take (checks.ts): whose request it can read gets an answer in order, by its method. */
  maxHeaderSize: 64 * 1024,
  /** The head of a request must be there within this (slowloris); its body is watched piece by piece (body-limit.ts). */
  headersTimeout: 10_000,
  /** A 50 MB upload over a slow mobile line takes its time. */
  requestTimeout: 15 * 60_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 10_000,
  /** Node would answer without words; ours are in checks.ts. */
  requireHostHeader: false,
}
const MOST_CONNECTIONS = 6_000
const OF_AN_ADDRESS = { perAddress: 2_000, silentPerAddress: 100, crowdedFrom: 4_000 }
/** Connections the kernel keeps while we are busy (at most net.core.somaxconn): a burst of one address must not drop another's. */
const WAITING_CONNECTIONS = 4_096
const MOST_REQUESTS_PER_CONNECTION = 1_000

/** The public server with its limits; connections of the proxies are not counted by address. */
export function publicServer(listener: RequestListener, proxies = new BlockList()): Server {
  const server = http.createServer(LIMITS, listener)
  server.maxConnections = MOST_CONNECTIONS
  limitConnections(server, { ...OF_AN_ADDRESS, isExempt: (address) => isTrusted(proxies, address) })
  server.maxRequestsPerSocket = MOST_REQUESTS_PER_CONNECTION
  // A client that asked may go on; any other expectation is not known and changes nothing (RFC 9110 10.1.1).
  server.on('checkContinue', (request, response) => {
    response.writeContinue()
    server.emit('request', request, response)
  })
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  answerUnreadable(server)
  return server
}

/** Listens, or says in words why not. */
export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`
      failed(error.code === 'EADDRINUSE' ? new Error(taken) : error)
    })
    server.listen({ port, backlog: WAITING_CONNECTIONS }, () => ready())
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
