import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '@/testing/test-server'
import { RateLimiter } from './rate-limiter'

type Seen = { url?: string; method?: string; headers: Record<string, unknown>; bytes: number }
let seen: Seen = { headers: {}, bytes: 0 }
let server: TestServer

beforeAll(async () => {
  server = await startTestServer(async (request, response) => {
    let bytes = 0
    try {
      for await (const part of request) bytes += part.length
    } catch {
      return
    }
    seen = { url: request.url, method: request.method, headers: request.headers, bytes }
    if (request.url === '/broken') return void response.destroy()
    if (request.headers['x-cached']) response.setHeader('cache-control', 'public, max-age=300')
    if (request.url === '/api/own-policy') response.setHeader('content-security-policy', 'sandbox')
    response.writeHead(request.url === '/missing' ? 404 : 200, { 'content-type': 'text/html' })
    response.end('<html><body>你好</body></html>')
  })
})
afterAll(() => server.close())

const post = (path: string, headers: Record<string, string> = {}, body = 'a=1') =>
  server.request(path, { method: 'POST', headers: { origin: server.origin, ...headers }, body })

describe('every answer carries the same protection', () => {
  it.each([
    ['a reading page', '/services', 200],
    ['a working page', '/my', 200],
    ['a file of the build', '/_next/static/a.js', 200],
    ['a page that is not there', '/missing', 404],
    ['a page that broke', '/broken', 502],
    ['an address nobody can read', '/%zz', 400],
    ['a redirect', '/zh-CN/services', 308],
    ['health', '/api/health', 200],
  ])('%s', async (_what, path, status) => {
    const { headers, ...answer } = await server.request(path)
    expect(answer.status).toBe(status)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['content-security-policy']).toContain("base-uri 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-powered-by']).toBeUndefined()
    if (answer.body) expect(headers['content-type']).toMatch(/; charset=utf-8$/)
  })

  it('lets a published file be cached, and nothing that may be a person’s', async () => {
    const cacheOf = async (path: string) =>
      (await server.request(path, { headers: { 'x-cached': '1' } })).headers['cache-control']
    expect(await cacheOf('/api/published/1')).toBe('public, max-age=300')
    expect(await cacheOf('/api/attachments/1')).toBe('private, no-store')
    expect(await cacheOf('/api/attachments/1/preview')).toBe('private, no-store')
    expect(await cacheOf('/api/publishedx')).toBe('private, no-store')
  })

  it('says of everything in words how to read it, and of nothing else', async () => {
    const typed = await startTestServer((q, r) =>
      r.writeHead(200, { 'content-type': String(q.headers['x-type']) }).end('1'),
    )
    const typeOf = async (type: string) =>
      (await typed.request('/my', { headers: { 'x-type': type } })).headers['content-type']
    for (const type of [
      'text/html',
      'text/x-component',
      'application/json',
      'application/problem+json',
      'image/svg+xml',
    ])
      expect(await typeOf(type)).toBe(`${type}; charset=utf-8`)
    for (const type of ['text/plain; charset=UTF-8', 'application/pdf', 'image/png', 'application/zip'])
      expect(await typeOf(type)).toBe(type)
    await typed.close()
  })

  it('lets a download set a stricter policy of its own', async () => {
    expect((await server.request('/api/own-policy')).headers['content-security-policy']).toBe('sandbox')
  })

  it('promises HTTPS for two years where the city is reached by it', async () => {
    const secure = await startTestServer((_q, r) => r.end(), {
      publicUrl: 'https://www.example.gov.cn',
      policy: { development: false, https: true },
    })
    const { headers } = await secure.request('/my', { headers: { host: 'www.example.gov.cn' } })
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    const own = { host: 'www.example.gov.cn', origin: 'https://www.example.gov.cn' }
    const chosen = await secure.request('/preferences', { method: 'POST', headers: own, body: 'theme=dark' })
    expect(chosen.headers['set-cookie']?.[0]).toMatch(
      /^__Host-yizhan\.theme=dark; Path=\/; Max-Age=\d+; SameSite=Lax; HttpOnly; Secure$/,
    )
    await secure.close()
  })

  it('lets the form of a sign-in end at the city’s identity provider, and no form anywhere else', async () => {
    const policy = { development: false, https: false, provider: 'https://id.example.cn' }
    const linked = await startTestServer((_q, r) => r.end(), { policy })
    const formsOf = async (at: TestServer, path: string) =>
      /form-action[^;]*/.exec(String((await at.request(path)).headers['content-security-policy']))?.[0]
    expect(await formsOf(linked, '/sign-in')).toBe("form-action 'self' https://id.example.cn")
    expect(await formsOf(server, '/sign-in')).toBe("form-action 'self'")
    await linked.close()
  })

  it('gives every working page a nonce of its own, tells Next, and lets nobody store it', async () => {
    const first = await server.request('/my')
    expect(seen.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
    const nonceOf = (csp?: string | string[]) => /'nonce-([^']{24})'/.exec(String(csp))?.[1]
    const second = await server.request('/my')
    expect(nonceOf(first.headers['content-security-policy'])).toBeDefined()
    expect(nonceOf(first.headers['content-security-policy'])).not.toBe(
      nonceOf(second.headers['content-security-policy']),
    )
    expect(first.headers['cache-control']).toContain('no-store')
  })
})

describe('what a caller says about itself', () => {
  it('is not believed where only we know', async () => {
    const lies = {
      'x-middleware-subrequest': 'middleware:middleware',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
      'x-yizhan-ip': '6.6.6.6',
      'x-yizhan-locale': 'fr',
      'x-request-id': 'mine',
      'content-security-policy': "script-src 'nonce-evil'",
      'x-matched-path': '/admin',
    }
    await server.request('/en/my?a=1', { headers: lies })
    expect(seen.headers).toMatchObject({
      'x-yizhan-ip': '127.0.0.1',
      'x-yizhan-locale': 'en',
      'x-yizhan-path': '/en/my?a=1',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': `localhost:${server.port}`,
    })
    expect(JSON.stringify(seen.headers)).not.toMatch(/6\.6\.6\.6|evil|subrequest|"mine"|matched-path/)
  })

  it('counts behind a trusted proxy, up to what the proxy saw itself', async () => {
    const behind = await startTestServer((q, r) => r.end(String(q.headers['x-yizhan-ip'])), {
      trustedProxy: '127.0.0.0/8 ::1',
    })
    const { body } = await behind.request('/my', { headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' } })
    expect(body).toBe('203.0.113.9')
    await behind.close()
  })

  it('does not dodge a limit: neither by a forged header, nor by the next address of the same household', async () => {
    const rateLimiters = {
      writes: new RateLimiter({ burst: 1, perSecond: 0.1 }),
      pages: new RateLimiter({ burst: 2, perSecond: 0.1 }),
    }
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address, 'x-real-ip': address } })
    const open = await startTestServer((_q, r) => r.end(), { rateLimiters })
    const statuses = []
    for (let i = 1; i <= 3; i++) statuses.push((await open.request('/my', from(`198.51.100.${i}`))).status)
    expect(statuses).toEqual([200, 200, 429])
    await open.close()
    const behind = await startTestServer((q, r) => r.end(String(q.headers['x-yizhan-ip'])), {
      trustedProxy: '127.0.0.1',
    })
    const counted = [
      await behind.request('/my', from('2001:db8:1:2::7')),
      await behind.request('/my', from('2001:db8:1:2:ffff::1')),
    ]
    expect(counted.map(({ body }) => body)).toEqual(['2001:db8:1:2::/64', '2001:db8:1:2::/64'])
    await behind.close()
  })

  it('no other site reads our pages: no origin is ever allowed', async () => {
    const headers = { origin: 'https://evil.example', cookie: '__Host-yizhan.session=x' }
    for (const path of ['/my', '/services', '/api/drafts/1', '/api/health', '/_next/static/a.js', '/%zz'])
      expect(Object.keys((await server.request(path, { headers })).headers).join()).not.toContain('access-control')
  })

  it('a name that is not ours is not answered', async () => {
    expect((await server.request('/my', { headers: { host: 'evil.example' } })).status).toBe(421)
  })
})

describe('a change comes from our own pages only', () => {
  it.each([
    ['our page', {}, 200],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    ['another site, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['our page, by the browser’s own word', { 'sec-fetch-site': 'same-origin' }, 200],
  ])('%s', async (_who, headers, status) => {
    seen = { headers: {}, bytes: 0 }
    expect((await post('/my/apply/x', headers as Record<string, string>)).status).toBe(status)
    expect(seen.bytes).toBe(status === 200 ? 3 : 0)
  })

  it('a browser too old to say is refused when it carries a session', async () => {
    const silent = (headers = {}) => server.request('/my/x', { method: 'POST', headers, body: 'a=1' })
    expect((await silent({ cookie: '__Host-yizhan.session=x' })).status).toBe(403)
    expect((await silent()).status).toBe(200)
  })
})

describe('sizes and methods have limits', () => {
  it('refuses a body that announces itself as too large, and one that turns out to be', async () => {
    const large = 'x'.repeat(2 * 1024 * 1024 + 1)
    expect((await post('/my/x', {}, large)).status).toBe(413)
    seen = { headers: {}, bytes: 0 }
    const chunked = await post('/my/x', { 'transfer-encoding': 'chunked' }, large)
    expect(chunked.status).toBe(413)
    expect(seen.bytes).toBe(0)
    expect((await post('/my/x', {}, 'x'.repeat(1024 * 1024))).status).toBe(200)
    expect(seen.bytes).toBe(1024 * 1024)
  })

  it('knows only the methods it needs', async () => {
    expect((await server.request('/my', { method: 'TRACE' })).status).toBe(405)
    expect((await server.request('/my', { method: 'PROPFIND' })).status).toBe(405)
  })

  it('cuts a head of more than 16 KB, in words', async () => {
    const long = await server.request('/my', { headers: { 'x-long': 'x'.repeat(17_000) } })
    expect([long.status, long.body.includes('Cookie'), long.body.includes('cookies')]).toEqual([431, true, true])
  })

  it('has nothing of the framework open that no page asks for', async () => {
    seen = { headers: {}, bytes: 0 }
    for (const path of ['/_next/image?url=%2Fa.png&w=640&q=75', '/_next/data/x.json', '/_next/webpack-hmr'])
      expect((await server.request(path)).status).toBe(404)
    expect(seen.url).toBeUndefined()
  })

  it('answers what is no HTTP with one line', async () => {
    const answer = await new Promise<string>((resolve) => {
      const line = connect(server.port, '127.0.0.1', () => line.write('HELLO\r\n\r\n'))
      line.on('data', (data) => resolve(data.toString()))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('asks a caller in a hurry to wait, and says how long', async () => {
    const rateLimiters = {
      writes: new RateLimiter({ burst: 2, perSecond: 0.5 }),
      pages: new RateLimiter({ burst: 3, perSecond: 1 }),
    }
    const busy = await startTestServer((_q, r) => r.end(), { rateLimiters })
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await busy.request('/my')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    expect(Number((await busy.request('/my')).headers['retry-after'])).toBeGreaterThan(0)
    expect((await busy.request('/search?q=made-up')).status).toBe(429)
    await busy.close()
  })
})

describe('one page has one address', () => {
  it.each([
    ['/sign-in?next=a&next=b&error=%00&refused=%E5%A5%BD', '/sign-in?next=a&refused=%E5%A5%BD'],
    ['/my?after=1', '/my?after=1'],
    ['/api/suggest?q=a&q=b', '/api/suggest?q=a&q=b'],
  ])('%s: the first value of each query parameter counts, and a NUL is none', async (path, url) => {
    await server.request(path)
    expect(seen.url).toBe(url)
  })

  it.each([
    ['/zh-CN', '/'],
    ['/zh-CN/services?q=1', '/services?q=1'],
    ['/services/', '/services'],
    ['/en/', '/en'],
  ])('%s is %s', async (path, location) => {
    expect(await server.request(path)).toMatchObject({ status: 308, headers: { location } })
  })

  it.each(['//evil.example', '/\\evil.example', '/%5cevil', '/a%2f..', '/a%00b'])('%s is refused', async (path) => {
    expect((await server.request(path)).status).toBe(400)
  })
})

describe('large print and dark are remembered without a script', () => {
  const choose = (body: string) => post('/preferences', { 'content-type': 'application/x-www-form-urlencoded' }, body)

  it('and bring the reader back to the page they were on', async () => {
    const answer = await choose('size=large&theme=dark&back=%2Fservices%3Fq%3D1')
    expect(answer).toMatchObject({ status: 303, headers: { location: '/services?q=1' } })
    expect(answer.headers['set-cookie']?.map((one) => one.split(';')[0])).toEqual([
      '__Host-yizhan.size=large',
      '__Host-yizhan.theme=dark',
    ])
  })

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'but never to %s',
    async (back) => {
      expect((await choose(`size=large&back=${encodeURIComponent(back)}`)).headers.location).toBe('/')
    },
  )

  it('and a look that does not exist is not remembered', async () => {
    expect((await choose('size=huge')).headers['set-cookie']).toBeUndefined()
  })
})
