import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { HOSTILE_TARGETS, leadsTo, wellFormed } from '@/testing/hostile-targets'
import { startTestServer, type TestResponse, type TestServer } from '@/testing/test-server'
import { redirect } from './request-context'
import { backOf, refuseForm } from './uploads/form-upload'

const PROVIDER = 'https://id.example'
let said = ''
let server: TestServer

beforeAll(async () => {
  const policy = { development: false, https: false, provider: PROVIDER }
  server = await startTestServer((_request, response) => response.writeHead(303, { location: said }).end(), {
    policy,
    // More requests than one address may send: how fast this machine sends them must not decide.
    rendersPerSecond: 100_000,
    uploads: async (context) =>
      context.query.has('signed-in')
        ? redirect(context, 303, `${backOf(context)}#upload-result`)
        : refuseForm(context, ANYONE.kind === 'anyone' ? 'attachment.sign-in' : ''),
  })
})
afterAll(() => server.close())

const staysInTheCity = ({ status, headers }: TestResponse) => {
  if (headers.location !== undefined) expect(leadsTo(headers.location, `${server.origin}/x/y`)).toBe(server.origin)
  expect(headers['set-cookie']?.join() ?? '').not.toContain('a=b')
  return status
}
/** As an HTTP client can send it: what is no ASCII or no sign of a request line is encoded. */
const asPath = (target: string) =>
  wellFormed(target)
    .replace(/[^\x21-\x7e]/gu, (sign) => encodeURIComponent(sign))
    .replace(/^(?!\/)/, '/')
const post = (path: string, body: string) =>
  server.request(path, {
    method: 'POST',
    headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })

describe('every handler that redirects leads into the city', () => {
  it('an address itself, as it was sent', async () => {
    said = '/my'
    for (const target of HOSTILE_TARGETS) staysInTheCity(await server.request(asPath(target)))
  })

  it('the choice of large print, and the upload form of a page without script', async () => {
    for (const target of HOSTILE_TARGETS) {
      const back = encodeURIComponent(wellFormed(target))
      // More than a form of this size may carry.
      if (back.length > 3_000) continue
      expect(staysInTheCity(await post('/preferences', `size=large&back=${back}`))).toBe(303)
      expect(staysInTheCity(await post(`/api/uploads?back=${back}`, ''))).toBe(303)
      expect(staysInTheCity(await post(`/api/uploads?signed-in&back=${back}`, ''))).toBe(303)
    }
  })

  it('whatever the application answers, on every kind of route', async () => {
    for (const target of HOSTILE_TARGETS) {
      said = asPath(target).replace(/^\/(?=[a-z]+:)/i, '')
      for (const path of ['/services', '/my', '/api/auth/signout', '/api/v1/services'])
        expect(staysInTheCity(await server.request(path))).toBe(303)
    }
  })

  it('but to its identity provider, whose origin the city learned, and to its own address', async () => {
    const locationFor = async (location: string) => {
      said = location
      return (await server.request('/api/auth/signin')).headers.location
    }
    expect(await locationFor(`${PROVIDER}/authorize?state=1`)).toBe(`${PROVIDER}/authorize?state=1`)
    expect(await locationFor(`${PROVIDER}.evil.example/authorize`)).toBe('/')
    expect(await locationFor(`${server.origin}/my?a=1`)).toBe('/my?a=1')
  })
})

it.each([
  ['/zh-CN//evil.example', '/evil.example'],
  ['/zh-CN/zh-CN//evil.example//', '/evil.example'],
  ['/my//cases', '/my/cases'],
])('%s has the one address %s', async (path, location) => {
  expect(await server.request(path)).toMatchObject({ status: 308, headers: { location } })
})

it.each(['/x/..//evil.example/', '/%2e//evil.example'])('%s is no address', async (path) =>
  expect((await server.request(path)).status).toBe(400),
)
