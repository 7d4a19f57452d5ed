import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '@/testing/test-server'
import { RateLimiter } from '../rate-limiter'

const SESSION = '__Host-yizhan.session'
const COOKIE = { cookie: `${SESSION}=officer` }
/** What a caller may say of itself without being anybody. */
const PRETENCES: [string, string, Record<string, string>][] = [
  ['nothing', '', {}],
  ['Authorization', '', { authorization: 'x' }],
  ['a made-up session', '', { cookie: `${SESSION}=made-up` }],
  ['a session cut in pieces', '', { cookie: `${SESSION}.0=a; ${SESSION}.1=b` }],
  ['?_rsc', '_rsc=1', {}],
  ['the framework’s own way of asking', '_rsc=1', { rsc: '1', 'next-router-prefetch': '1' }],
  ['a question no page answers', 'x=1', {}],
]

let made: string[] = []
let atOnce = 0
let most = 0
let takes = 0
let server: TestServer
const page = '<html><head></head><body>你好</body></html>'

async function open(settings: Parameters<typeof startTestServer>[1] = {}, found = ''): Promise<void> {
  made = []
  most = 0
  takes = 0
  server = await startTestServer(
    async (request, response) => {
      made.push(request.url ?? '')
      atOnce += 1
      most = Math.max(most, atOnce)
      await sleep(takes)
      atOnce -= 1
      const isFile = request.url?.startsWith('/_next/static/')
      response.writeHead(200, { 'content-type': isFile ? 'application/javascript' : 'text/html' })
      response.end(page + found)
    },
    { readSession: async (cookie) => (cookie.startsWith('officer') ? cookie : null), ...settings },
  )
}
afterEach(() => server.close())

describe('what a caller merely says of itself', () => {
  it.each(PRETENCES)('%s: gets the page that is cached for everybody', async (_what, query, headers) => {
    await open()
    await server.request('/services')
    const answer = await server.request(`/services?${query}`, { headers })
    expect(answer).toMatchObject({ status: 200, headers: { 'x-yizhan-page': 'hit' } })
    expect(made).toEqual(['/services'])
  })

  it.each(PRETENCES)('%s: is counted like everybody', async (_what, query, headers) => {
    await open({ rateLimiters: { pages: new RateLimiter({ burst: 2, perSecond: 0.01 }) } })
    const statuses = []
    for (let i = 0; i < 3; i++) statuses.push((await server.request(`/search?q=${i}&${query}`, { headers })).status)
    for (const path of ['/my', '/api/suggest', '/api/v1/services', '/_next/static/none.js'])
      statuses.push((await server.request(`${path}?${query}`, { headers })).status)
    expect(statuses).toEqual([200, 200, 429, 429, 429, 429, 429])
  })

  it('a session that is open counts by person, wherever all of them sit, and sees pages of its own', async () => {
    await open({
      rateLimiters: {
        pages: new RateLimiter({ burst: 1, perSecond: 0.01 }),
        people: new RateLimiter({ burst: 1, perSecond: 0.01 }),
      },
    })
    for (let i = 0; i < 30; i++)
      expect((await server.request('/services', { headers: { cookie: `${SESSION}=officer${i}` } })).status).toBe(200)
    expect(made).toHaveLength(30)
    expect((await server.request('/my', { headers: { cookie: `${SESSION}=officer1` } })).status).toBe(429)
  })
})

describe('work at once', () => {
  it('of one address is bounded, and who is signed in does not wait behind it', async () => {
    await open({ work: { perAddress: 2, waitingPerCaller: 5 } })
    takes = 150
    const flood = Array.from({ length: 12 }, (_, i) => server.request(`/search?q=${i}`))
    await sleep(50)
    const began = performance.now()
    expect((await server.request('/desk', { headers: COOKIE })).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(150 * 3)
    const statuses = (await Promise.all(flood)).map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array(7).fill(200), ...Array(5).fill(503)])
    expect(most).toBe(3)
  })

  it('that is refused says when to come again, in words', async () => {
    await open({ work: { perAddress: 1, waitingPerCaller: 0 } })
    takes = 200
    const first = server.request('/my')
    await sleep(50)
    const { status, headers, body } = await server.request('/my')
    expect([status, Number(headers['retry-after']) > 0, /过几秒/.test(body)]).toEqual([503, true, true])
    await first
  })

  it('one file of the build is compressed once, whatever its query and however many requests come at once', async () => {
    await open()
    takes = 50
    await Promise.all(Array.from({ length: 20 }, (_, i) => server.request(`/_next/static/a.js?x=${i}`)))
    expect(made).toEqual(['/_next/static/a.js'])
  })

  it('one page is rendered once for all requests that come at once', async () => {
    await open()
    takes = 50
    await Promise.all(Array.from({ length: 20 }, () => server.request('/services')))
    expect(made).toEqual(['/services'])
  })
})

it('searches without end push out no page that is known by its path', async () => {
  const long = '长'.repeat(1_000_000)
  await open({ rendersPerSecond: 1_000 }, long)
  await server.request('/services')
  for (let i = 0; i < 40; i++) await server.request(`/search?q=${i}`)
  expect((await server.request('/services')).headers['x-yizhan-page']).toBe('hit')
  expect(made).toHaveLength(41)
})
