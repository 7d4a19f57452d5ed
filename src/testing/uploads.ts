import { createHash } from 'node:crypto'
import http, { type OutgoingHttpHeaders } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ANYONE } from '@/kernel/actor'
import type { Account } from '@/modules/identity/domain/account'
import { beginSession } from '@/modules/identity/use-cases/begin-session'
import { SESSION_COOKIE, sessionCookieValue } from '@/platform/session/session-cookie'
import { succeeded } from './cases'
import { pdfHalves } from './pdf-file'
import type { TestResponse, TestServer } from './test-server'

/** The cookie of somebody who has just signed in. */
export async function cookieOf(account: Account): Promise<string> {
  const { sessionId } = succeeded(await beginSession(ANYONE, account, { by: 'password', userAgent: 'test' }))
  return `${SESSION_COOKIE}=${await sessionCookieValue(sessionId)}`
}

const PIECE = 64 * 1024

/** A PDF of exactly so many bytes that is like no other; made piece by piece, never whole in memory. */
export function* pdfOf(bytes: number, mark: string): Generator<Buffer> {
  const halves = pdfHalves()
  const head = Buffer.from(`${halves.head}% ${mark}\n%`)
  const end = Buffer.from(halves.end)
  const filler = Buffer.alloc(PIECE, `${mark} `)
  yield head
  for (let left = bytes - head.length - end.length; left > 0; left -= PIECE)
    yield filler.subarray(0, Math.min(PIECE, left))
  yield end
}

export const wholePdf = (bytes = 2_000, mark = 'lease'): Buffer => Buffer.concat([...pdfOf(bytes, mark)])

export function sha256Of(pieces: Iterable<Buffer>): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

export type Sent = {
  draftId?: string
  taskId?: string
  owner?: string
  materialKey?: string
  name?: string
  size: number
  sha256?: string
}

/** A browser that sends files the way ours does. */
export function sender(server: TestServer, cookie: string) {
  const own = { cookie, origin: server.origin, 'tus-resumable': '1.0.0' }
  const metadata = (values: Record<string, string | undefined>) =>
    Object.entries(values)
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${Buffer.from(value).toString('base64')}`]))
      .join(',')
  return {
    create: ({ materialKey = 'lease', name = '租赁合同.pdf', size, ...to }: Sent) =>
      server.request('/api/uploads', {
        method: 'POST',
        headers: {
          ...own,
          'upload-length': size,
          'upload-metadata': metadata({ ...to, materialKey, filename: name }),
        },
      }),
    where: (path: string) => server.request(path, { method: 'HEAD', headers: own }),
    end: (path: string) => server.request(path, { method: 'DELETE', headers: own }),
    send: (path: string, offset: number, pieces: Iterable<Buffer>, headers: OutgoingHttpHeaders = {}) =>
      patch(server.port, path, pieces, {
        ...own,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': offset,
        ...headers,
      }),
  }
}

async function patch(
  port: number,
  path: string,
  pieces: Iterable<Buffer>,
  headers: OutgoingHttpHeaders,
): Promise<TestResponse> {
  const request = http.request({ host: '127.0.0.1', port, path, method: 'PATCH', agent: false })
  for (const [name, value] of Object.entries({ host: `localhost:${port}`, ...headers })) {
    if (value !== undefined) request.setHeader(name, value)
  }
  const answered = new Promise<TestResponse>((resolve, reject) => {
    request.on('error', reject)
    request.on('response', async (response) => {
      let body = ''
      for await (const part of response) body += part
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
    })
  })
  await Promise.all([
    answered,
    pipeline(Readable.from(pieces, { objectMode: false, highWaterMark: PIECE }), request).catch(() => {}),
  ])
  return answered
}
