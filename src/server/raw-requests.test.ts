import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '@/testing/test-server'

let server: TestServer
let seen: string[] = []

beforeAll(async () => {
  server = await startTestServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    request.resume().on('end', () => response.end('ok'))
  })
})
afterAll(() => server.close())
beforeEach(() => {
  seen = []
})

/** Sends bytes as they are and reads until the line is cut, or silent for a moment. */
function say(text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const line = connect(server.port, '127.0.0.1', () => line.write(text))
    line.setTimeout(300, () => line.destroy())
    line.on('data', (piece) => {
      heard += piece
    })
    line.on('error', () => {})
    line.on('close', () => resolve(heard))
  })
}

const head = (...lines: string[]) => [`Host: localhost:${server.port}`, ...lines, '', ''].join('\r\n')
const statusesIn = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)
/** What a smuggler hides behind a first request: it must never be seen as a request of its own. */
const HIDDEN = () => `GET /admin/people HTTP/1.1\r\n${head()}`

describe('two requests never hide in one (CL/TE)', () => {
  it.each([
    ['a length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked']],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 6']],
    ['two lengths', ['Content-Length: 0', 'Content-Length: 60']],
    ['two lengths in one line', ['Content-Length: 0, 60']],
    ['a length with a sign', ['Content-Length: +0']],
    ['a length in hex', ['Content-Length: 0x3c']],
    ['a negative length', ['Content-Length: -1']],
    ['a blank before the colon', ['Transfer-Encoding : chunked', 'Content-Length: 0']],
    ['chunks that are not the last coding', ['Transfer-Encoding: chunked, identity']],
    ['an unknown coding', ['Transfer-Encoding: xchunked', 'Content-Length: 0']],
    ['chunks in disguise', ['Transfer-Encoding:\u000bchunked', 'Content-Length: 0']],
    ['a folded line', ['X-A: 1', ' Transfer-Encoding: chunked', 'Content-Length: 0']],
  ])('%s', async (_what, lines) => {
    const heard = await say(`POST /my/x HTTP/1.1\r\n${head(...lines)}0\r\n\r\n${HIDDEN()}`)
    expect(statusesIn(heard)[0]).toBe('400')
    expect(seen).not.toContain('GET /admin/people')
  })

  it('a chunk whose size no two readers agree on ends the line', async () => {
    for (const size of ['0x0', '-1', '1;\u0000', '0 0', 'FFFFFFFFFFFFFFFFF']) {
      await say(`POST /my/x HTTP/1.1\r\n${head('Transfer-Encoding: chunked')}${size}\r\n\r\n${HIDDEN()}`)
      expect(seen, size).not.toContain('GET /admin/people')
    }
  })

  it('a bare line feed is no end of a head', async () => {
    await say(`POST /my/x HTTP/1.1\nHost: localhost:${server.port}\nContent-Length: 0\n\n${HIDDEN()}`)
    expect(seen).toEqual([])
  })

  it('a body that was refused is not read as the next request', async () => {
    const hidden = HIDDEN()
    const heard = await say(
      `POST /my/x HTTP/1.1\r\n${head('Origin: https://evil.example', `Content-Length: ${hidden.length}`)}${hidden}`,
    )
    expect(statusesIn(heard)).toEqual(['403'])
    expect(seen).toEqual([])
  })

  it('sees what it looks for: two honest requests on one line are two', async () => {
    const heard = await say(`GET /my HTTP/1.1\r\n${head()}${HIDDEN()}`)
    expect(statusesIn(heard)).toEqual(['200', '200'])
    expect(seen).toEqual(['GET /my', 'GET /admin/people'])
  })
})

describe('nobody reaches through the city to somewhere else', () => {
  it.each([
    ['a proxy request', 'GET http://evil.example/ HTTP/1.1'],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1'],
    ['a trace', 'TRACE /my HTTP/1.1'],
    ['a track', 'TRACK /my HTTP/1.1'],
    ['no path at all', 'OPTIONS * HTTP/1.1'],
  ])('%s', async (_what, line) => {
    const heard = await say(`${line}\r\n${head('Cookie: a=secret')}`)
    expect(statusesIn(heard).every((status) => status === '400' || status === '405')).toBe(true)
    expect(heard).not.toContain('secret')
    expect(seen).toEqual([])
  })
})

it('two Host headers are no request', async () => {
  for (const second of ['evil.example', `localhost:${server.port}`])
    expect(statusesIn(await say(`GET /my HTTP/1.1\r\n${head(`hOST: ${second}`)}`))).toEqual(['400'])
  expect(seen).toEqual([])
})
