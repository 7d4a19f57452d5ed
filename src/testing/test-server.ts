import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PageEvents } from '@/platform/page-events'
import { publicServer } from '@/server/listen'
import { answerJson } from '@/server/request-context'
import { createRequestListener, type ServerSettings } from '@/server/request-listener'
import type { RequestHandler } from '@/server/server-context'
import { openUpstream } from '@/server/upstream'

export type TestResponse = { status: number; headers: IncomingHttpHeaders; body: string }
export type RequestOptions = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer }

export type TestServer = {
  port: number
  origin: string
  request(path: string, options?: RequestOptions): Promise<TestResponse>
  /** The application behind the server breaks off every request, or answers again. */
  breakUpstream(broken: boolean): void
  close(): Promise<void>
}

const quietEvents: PageEvents = { generation: () => 'one', close: async () => {} }
const emptyHandler: RequestHandler = async (context) => answerJson(context, 200, {})

/** The real server on a free port, in front of a small application of the test's own. */
export async function startTestServer(
  application: RequestListener,
  settings: Partial<ServerSettings> = {},
  events: PageEvents = quietEvents,
): Promise<TestServer> {
  let broken = false
  const upstream = await openUpstream((request, response) => {
    if (broken) response.destroy()
    else application(request, response)
  })
  const late: { listener?: RequestListener } = {}
  const server = publicServer((request, response) => late.listener?.(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  const policy = { development: false, https: false }
  late.listener = createRequestListener(
    { publicUrl: origin, policy, health: emptyHandler, uploads: emptyHandler, ...settings },
    upstream,
    events,
  )
  return {
    port,
    origin,
    request: (path, options) => send(port, path, options),
    breakUpstream: (now) => {
      broken = now
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await upstream.close()
      await events.close()
    },
  }
}

function send(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: RequestOptions = {},
): Promise<TestResponse> {
  return new Promise((resolve, reject) => {
    const host = `localhost:${port}`
    const request = http.request({ host: '127.0.0.1', port, path, method, headers: { host, ...headers }, agent: false })
    request.on('error', reject)
    request.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      )
    })
    request.end(body)
  })
}
