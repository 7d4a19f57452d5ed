import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { listenForPublications, type PageEvents } from '@/platform/page-events'
import { announceChange, announceNumbers } from '@/platform/publications'
import { startTestServer, type TestServer } from '@/testing/test-server'

/** What the city has published; the application shows it. */
let published = 'one'
let rendered: IncomingMessage[] = []
let slowly = 0
let events: PageEvents
let server: TestServer

const application: RequestListener = async (request, response) => {
  if (request.url === '/a.css') {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' })
    response.end('p{color:red}')
    return
  }
  rendered.push(request)
  const shown = published
  await sleep(slowly)
  if (request.url?.includes('cookie')) response.setHeader('set-cookie', 'a=1')
  if (request.url?.startsWith('/feeds/')) {
    response.writeHead(200, { 'content-type': 'application/atom+xml; charset=utf-8' })
    response.end(`<feed><title>${shown}</title></feed>`)
    return
  }
  response.writeHead(request.url?.includes('missing') ? 404 : 200, {
    'content-type': 'text/html; charset=utf-8',
    link: '</x.js>; rel=preload',
  })
  response.end(`<!DOCTYPE html><html><head><link rel="preload" as="script" href="/x.js"/><link rel="stylesheet" href="/a.css"/></head>
<body class="x"><div data-stale-slot=""></div><p>${shown}</p><script src="/x.js" async=""></script>
<script src="/assets/enhance.js" defer="" data-keep="" nonce=""></script><script>self.__next_f.push([1,"x"])</script></body></html>`)
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

beforeAll(async () => {
  events = listenForPublications()
  server = await startTestServer(
    application,
    { readSession: async (cookie) => (cookie === 'open' ? 'wang' : null) },
    events,
  )
  await sleep(300)
})
afterAll(() => server.close())
beforeEach(() => {
  rendered = []
  slowly = 0
})

const stateOf = async (path: string, headers = {}) => (await server.request(path, { headers })).headers['x-yizhan-page']
const publish = async (words: string) => {
  published = words
  await db.$transaction((tx) => announceChange(tx))
}

describe('a feed', () => {
  it('is cached as it came, under its own type, and is rendered again after a publication', async () => {
    const first = await server.request('/feeds/all.atom')
    expect(first.headers).toMatchObject({
      'x-yizhan-page': 'fill',
      'content-type': 'application/atom+xml; charset=utf-8',
    })
    expect(await stateOf('/feeds/all.atom')).toBe('hit')
    await publish('a new notice')
    await expect
      .poll(async () => (await server.request('/feeds/all.atom')).body, { timeout: 2_000 })
      .toContain('a new notice')
  })
})

describe('a reading page', () => {
  it('is made once and carries no framework: our own script and styles only', async () => {
    const first = await server.request('/services/a')
    expect(first.headers).toMatchObject({
      'x-yizhan-page': 'fill',
      'cache-control': 'public, max-age=0, must-revalidate',
    })
    expect(first.body).not.toMatch(/x\.js|__next|nonce/)
    expect(first.body).toContain('<script src="/assets/enhance.js" defer="" data-keep=""></script>')
    expect(first.body).toContain('<style>p{color:red}</style>')
    expect(first.headers.link).toBeUndefined()
    expect(first.headers['content-security-policy']).toContain(
      `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${sha256('p{color:red}')}'; img-src`,
    )
    expect((await server.request('/services/a')).headers['x-yizhan-page']).toBe('hit')
    expect(rendered.map((request) => request.headers['user-agent'])).toEqual(['yizhan-server'])
  })

  it('comes in the encoding the reader takes, answers HEAD, and 304 to whoever has it', async () => {
    const zipped = await server.request('/services/a', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding, cookie' })
    expect(
      (await server.request('/services/a', { headers: { 'accept-encoding': 'br;q=0, gzip' } })).headers[
        'content-encoding'
      ],
    ).toBe('gzip')
    const head = await server.request('/services/a', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(Number(head.headers['content-length'])).toBeGreaterThan(100)
    const known = { 'accept-encoding': 'br', 'if-none-match': String(zipped.headers.etag) }
    expect(await server.request('/services/a', { headers: known })).toMatchObject({ status: 304, body: '' })
  })

  it('is rendered once, however many readers wait for it', async () => {
    slowly = 50
    const answers = await Promise.all(Array.from({ length: 100 }, () => server.request('/services/crowd')))
    expect(rendered).toHaveLength(1)
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  })

  it('shows a publication within a second', async () => {
    await server.request('/services/fresh')
    await publish('two')
    const before = performance.now()
    let body = ''
    while (!body.includes('<p>two</p>') && performance.now() - before < 5_000)
      body = (await server.request('/services/fresh')).body
    expect(performance.now() - before).toBeLessThan(1_000)
    expect(await stateOf('/services/fresh')).toBe('hit')
  })

  it('is cached separately for large print and for dark, and for nothing else a reader sends', async () => {
    expect(await stateOf('/services/look')).toBe('fill')
    expect(await stateOf('/services/look', { cookie: '__Host-yizhan.size=large' })).toBe('fill')
    expect(await stateOf('/services/look', { cookie: '__Host-yizhan.theme=dark; tracker=1' })).toBe('fill')
    expect(await stateOf('/services/look', { cookie: 'other=1; size=normal; __Host-yizhan.size=large' })).toBe('hit')
    expect(rendered.map((request) => request.headers.cookie)).toEqual([
      '__Host-yizhan.size=normal; __Host-yizhan.theme=system',
      '__Host-yizhan.size=large; __Host-yizhan.theme=system',
      '__Host-yizhan.size=normal; __Host-yizhan.theme=dark',
    ])
    expect(await stateOf('/services/look?utm_source=x&fbclid=y')).toBe('hit')
  })
})

describe('never cached', () => {
  it('the page of somebody who is signed in, whatever it shows', async () => {
    for (const cookie of ['__Host-yizhan.session=open', '__Host-yizhan.size=large; __Host-yizhan.session=open']) {
      const answer = await server.request('/services/mine', { headers: { cookie } })
      expect(answer.headers).toMatchObject({ 'x-yizhan-page': 'live' })
      expect(answer.headers['cache-control']).toContain('no-store')
      expect(answer.headers['content-security-policy']).toContain('nonce-')
    }
    expect(await stateOf('/services/mine')).toBe('fill')
  })

  it.each([
    ['a page that is not there', '/services/missing'],
    ['a page that sets a cookie', '/services/cookie'],
  ])('%s', async (_what, path) => {
    expect(await stateOf(path)).toBe('live')
    expect(await stateOf(path)).toBe('live')
    expect(rendered.filter((request) => request.url === path)).toHaveLength(2)
  })

  it('a working page', async () => expect((await server.request('/my')).headers['cache-control']).toContain('no-store'))
})

describe('when the application behind the server is down', () => {
  it('the last page is shown and says of when it is, in the reader’s language', async () => {
    for (const path of ['/services/down', '/en/services/down']) await server.request(path)
    await publish('three')
    await sleep(200)
    server.breakUpstream(true)
    const chinese = await server.request('/services/down')
    const english = await server.request('/en/services/down')
    expect(english.headers).toMatchObject({ 'x-yizhan-page': 'stale', 'cache-control': 'no-store' })
    expect(english.body).toContain('<style>p{color:red}</style>')
    expect(english.headers['content-security-policy']).toContain(sha256('p{color:red}'))
    expect(english.body).toMatch(
      /<div data-stale-slot=""><p class="stale-notice" role="status">You are seeing this page as it was at \d\d:\d\d/,
    )
    expect(chinese.body).toMatch(/您看到的是 \d\d:\d\d 的内容/)
    expect((await server.request('/services/never-seen')).status).toBe(502)

    server.breakUpstream(false)
    await sleep(3_100)
    const again = await server.request('/services/down')
    expect(again.headers['x-yizhan-page']).toBe('fill')
    expect(again.body).toContain('<p>three</p>')
  })

  it('nobody waits longer than a few seconds for an application that does not answer', async () => {
    await server.request('/services/slow')
    await publish('four')
    await sleep(200)
    slowly = 6_000
    const before = performance.now()
    expect(await stateOf('/services/slow')).toBe('stale')
    expect(performance.now() - before).toBeLessThan(4_000)
  })
})

describe('the line to the database', () => {
  it('stands again by itself after it was cut, and pages are gathered anew', async () => {
    await server.request('/services/line')
    expect(await stateOf('/services/line')).toBe('hit')
    await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'yizhan-publications' AND datname = current_database()`
    await sleep(200)
    expect(await stateOf('/services/line')).toBe('fill')
    await sleep(1_500)
    await stateOf('/services/line')
    expect(await stateOf('/services/line')).toBe('hit')
    await publish('five')
    await sleep(300)
    expect((await server.request('/services/line')).body).toContain('<p>five</p>')
  })

  it('the day’s numbers make the front page new, and leave the others as they are', async () => {
    for (const path of ['/', '/services/numbers']) await server.request(path)
    expect(await stateOf('/')).toBe('hit')
    await announceNumbers()
    await sleep(300)
    expect(await stateOf('/')).toBe('fill')
    expect(await stateOf('/services/numbers')).toBe('hit')
  })

  it('midnight in Shanghai makes every page new', async () => {
    let now = Date.parse('2026-11-24T15:59:59Z')
    const clocked = listenForPublications({ now: () => new Date(now) })
    await sleep(300)
    const evening = clocked.generation(false)
    now += 1_000
    expect(clocked.generation(false)).not.toBe(evening)
    await clocked.close()
  })
})
