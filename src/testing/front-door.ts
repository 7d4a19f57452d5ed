import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerJson } from '@/front-door/call'
import type { Counter } from '@/front-door/door'
import { publicServer } from '@/front-door/listen'
import { type DoorSettings, openDoor } from '@/front-door/open-door'
import { openUpstream } from '@/front-door/upstream'
import type { PageEvents } from '@/platform/page-events'

export type Answered = { status: number; headers: IncomingHttpHeaders; body: string }
export type Asking = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer }

export type TestDoor = {
  port: number
  origin: string
  ask(path: string, asking?: Asking): Promise<Answered>
  /** The house behind the door breaks, or stands again. */
  breakHouse(broken: boolean): void
  close(): Promise<void>
}

const quietEvents: PageEvents = { generation: () => 'one', close: async () => {} }
const noCounter: Counter = async (call) => answerJson(call, 200, {})

/** The real door on a free port, with a small house of the test's own behind it. */
export async function aFrontDoor(
  house: RequestListener,
  settings: Partial<DoorSettings> = {},
  events: PageEvents = quietEvents,
): Promise<TestDoor> {
  let broken = false
  const upstream = await openUpstream((request, response) => {
    if (broken) response.destroy()
    else house(request, response)
  })
  const listener: { door?: RequestListener } = {}
  const server = publicServer((request, response) => listener.door?.(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  const policy = { development: false, https: false }
  listener.door = openDoor(
    { publicUrl: origin, policy, health: noCounter, uploads: noCounter, ...settings },
    upstream,
    events,
  )
  return {
    port,
    origin,
    ask: (path, asking) => ask(port, path, asking),
    breakHouse: (now) => {
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

function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answered> {
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
