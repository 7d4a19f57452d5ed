import http from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '@/testing/test-server'

let server: TestServer
const SLOW_MS = 150

beforeAll(async () => {
  server = await startTestServer((request, response) => {
    if (request.url === '/my/slow') return void setTimeout(() => response.end('ok'), SLOW_MS)
    request.resume().on('end', () => response.end('ok'))
  })
})
afterAll(() => server.close())

/** Sends the pieces as packets of their own and reads until the connection ends, or is silent for a moment. */
function say(...pieces: string[]): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(server.port, '127.0.0.1', async () => {
      for (const piece of pieces) {
        socket.write(piece, 'latin1')
        await sleep(30)
      }
    })
    socket.setNoDelay()
    socket.setTimeout(600, () => socket.destroy())
    socket.on('data', (piece) => {
      heard += piece
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
  })
}

type ParsedResponse = { status: number; body: string }

/** The answers as a client of these methods reads them; what is left over would be taken for another answer. */
function answersIn(heard: string, ...methods: string[]): { answers: ParsedResponse[]; leftOver: string } {
  let rest = Buffer.from(heard)
  const answers: ParsedResponse[] = []
  while (rest.indexOf('\r\n\r\n') >= 0) {
    const end = rest.indexOf('\r\n\r\n') + 4
    const head = rest.subarray(0, end).toString()
    const announced = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    const length = methods[answers.length] === 'HEAD' ? 0 : announced
    answers.push({ status: Number(head.slice(9, 12)), body: rest.subarray(end, end + length).toString() })
    rest = rest.subarray(end + length)
  }
  return { answers, leftOver: rest.toString() }
}

const HOST = () => `Host: localhost:${server.port}\r\n`
const good = (method: string, path = '/my') => `${method} ${path} HTTP/1.1\r\n${HOST()}\r\n`
const long = (method: string, bytes: number) => [
  `${method} /my HTTP/1.1\r\n${HOST()}`,
  `X-Long: ${'x'.repeat(bytes)}\r\n\r\n`,
]

describe.each([
  ['longer than we take', 20_000],
  ['as long as Node reads', 60_000],
])('a head %s', (_what, bytes) => {
  it('gets a page that says what to do', async () => {
    const { answers, leftOver } = answersIn(await say(long('GET', bytes).join('')), 'GET')
    expect(answers).toMatchObject([{ status: 431, body: expect.stringMatching(/Cookie[\s\S]*cookies/) }])
    expect(leftOver).toBe('')
  })

  it('a HEAD request gets no body', async () => {
    const { answers, leftOver } = answersIn(await say(long('HEAD', bytes).join('')), 'HEAD')
    expect([answers, leftOver]).toEqual([[{ status: 431, body: '' }], ''])
  })
})

it('a head longer than Node reads gets the same page', async () => {
  const { answers } = answersIn(await say(...long('GET', 70_000)), 'GET')
  expect(answers).toMatchObject([{ status: 431, body: expect.stringContaining('Cookie') }])
})

it('a long head that comes in several packets is answered by its method', async () => {
  expect(answersIn(await say(...long('HEAD', 20_000)), 'HEAD')).toEqual({
    answers: [{ status: 431, body: '' }],
    leftOver: '',
  })
  expect(answersIn(await say(...long('GET', 20_000)), 'GET').answers[0]?.body).toContain('Cookie')
})

describe('bytes that are no HTTP', () => {
  it.each([
    ['GET', 'GET /my HTTP/1.1\r\nBad Name: 1\r\n\r\n', /无法识别/],
    ['HEAD', 'HEAD /my HTTP/1.1\r\nBad Name: 1\r\n\r\n', /^$/],
    ['POST', 'POST /my HTTP/1.1\r\nContent-Length: x\r\n\r\n', /无法识别/],
    ['nothing at all', '\u0016\u0003\u0001\u0002\u0000\u0001', /无法识别/],
  ])('of %s', async (method, bytes, words) => {
    const { answers, leftOver } = answersIn(await say(bytes), method)
    expect([answers.length, answers[0]?.status, leftOver]).toEqual([1, 400, ''])
    expect(answers[0]?.body).toMatch(words)
  })

  it.each(['GET', 'HEAD'])('behind a good %s wait for its answer', async (method) => {
    for (const pieces of [
      [good(method, '/my/slow'), 'garbage\r\n\r\n'],
      [`${good(method, '/my/slow')}garbage\r\n\r\n`],
    ]) {
      const { answers, leftOver } = answersIn(await say(...pieces), method)
      expect([answers.map(({ status }) => status), leftOver]).toEqual([[200, 400], ''])
    }
  })

  it('behind an answer that said it was the last get none', async () => {
    const foreign = `POST /my HTTP/1.1\r\n${HOST()}Origin: https://evil.example\r\nTransfer-Encoding: chunked\r\n\r\n`
    const { answers, leftOver } = answersIn(await say(foreign, 'no chunk\r\n', 'and more\r\n'), 'POST')
    expect([answers.map(({ status }) => status), leftOver]).toEqual([[403], ''])
  })

  it('in a body end its own request, once', async () => {
    const broken = `POST /my HTTP/1.1\r\n${HOST()}Origin: ${server.origin}\r\nTransfer-Encoding: chunked\r\n\r\n`
    const { answers, leftOver } = answersIn(await say(broken, 'no chunk\r\n', 'and more\r\n'), 'POST')
    expect([answers.map(({ status }) => status), leftOver]).toEqual([[400], ''])
  })
})

it('a client that keeps its connections gets one answer to each HEAD', async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const requests = Array.from({ length: 12 }, (_, i) => headOf(agent, i % 3 === 0 ? 20_000 : i % 3 === 1 ? 70_000 : 1))
  expect(await Promise.all(requests)).toEqual(requests.map((_, i) => (i % 3 === 2 ? 200 : 431)))
  agent.destroy()
})

function headOf(agent: http.Agent, bytes: number): Promise<number> {
  const headers = { host: `localhost:${server.port}`, 'x-long': 'x'.repeat(bytes) }
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, port: server.port, host: '127.0.0.1', method: 'HEAD', path: '/my', headers })
    request.on('error', reject)
    request.on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)))
    request.end()
  })
}

describe('what Node would answer without words, or keep open for ever', () => {
  it('no Host', async () => {
    const { answers } = answersIn(await say('GET /my HTTP/1.1\r\n\r\n'), 'GET')
    expect(answers).toMatchObject([{ status: 400, body: expect.stringContaining('无法识别') }])
  })

  it.each(['Expect: 100-continue', 'Expect: a-miracle', 'Connection: upgrade\r\nUpgrade: websocket'])(
    '%s',
    async (line) => {
      const { answers } = answersIn(await say(`GET /my HTTP/1.1\r\n${line}\r\n${HOST()}\r\n`), 'GET')
      expect(answers.at(-1)).toMatchObject({ status: 200 })
    },
  )

  it('an address nobody can read, with a body that does not end', async () => {
    const heard = await say(`POST /my%00 HTTP/1.1\r\n${HOST()}Content-Length: 9000000\r\n\r\n`, 'x'.repeat(9_000))
    expect(heard).toMatch(/^HTTP\/1.1 400[\s\S]*connection: close/i)
  })
})
