import { rm } from 'node:fs/promises'
import http, {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
} from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type UpstreamRequest = { method: string; path: string; headers: IncomingHttpHeaders }

/** The application behind the server, on a socket only this process knows. */
export type Upstream = { request(request: UpstreamRequest): ClientRequest; close(): Promise<void> }

/** A socket's path must fit into sockaddr_un, with its final NUL: 104 bytes on macOS, 108 on Linux. */
const MOST_BYTES = 103

/** A path of its own in the temporary folder, or in /tmp where that folder's name is too long for a socket. */
export function socketPathIn(folder: string): string {
  const name = `yizhan-${process.pid}-${Math.round(performance.now() * 1000)}.sock`
  const path = join(folder, name)
  return Buffer.byteLength(path) <= MOST_BYTES ? path : join('/tmp', name)
}

/** Next (or a test's stand-in) listens on a private socket: nobody reaches it but through the server. */
export async function openUpstream(render: RequestListener): Promise<Upstream> {
  const socketPath = socketPathIn(tmpdir())
  const server = http.createServer({ maxHeaderSize: 64 * 1024, requestTimeout: 0 }, render)
  // Kept-alive connections are ours on both ends; closing an idle one could hit a request that is just leaving.
  server.keepAliveTimeout = 0
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(socketPath, ready))
  const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 64 })
  return {
    request: ({ method, path, headers }) =>
      http.request({ socketPath, agent, method, path, headers, maxHeaderSize: 64 * 1024 }),
    async close() {
      agent.destroy()
      await new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      })
      await rm(socketPath, { force: true })
    },
  }
}

export type WholeResponse = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Sends a request and collects the whole response; fails when the application is silent for longer than `patienceMs`. */
export function fetchWhole(upstream: Upstream, request: UpstreamRequest, patienceMs: number): Promise<WholeResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = upstream.request(request)
    outgoing.setTimeout(patienceMs, () => outgoing.destroy(new Error('no answer in time')))
    outgoing.on('error', reject)
    outgoing.on('response', (response: IncomingMessage) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 502, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    outgoing.end()
  })
}
