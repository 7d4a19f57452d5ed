import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { type Answered, aFrontDoor, type TestDoor } from '@/testing/front-door'
import { HOSTILE_TARGETS, leadsTo, wellFormed } from '@/testing/hostile-targets'
import { redirect } from './call'
import { backOf, refuseForm } from './uploads/form-counter'

const PROVIDER = 'https://id.example'
let said = ''
let door: TestDoor

beforeAll(async () => {
  const policy = { development: false, https: false, provider: PROVIDER }
  door = await aFrontDoor((_request, response) => response.writeHead(303, { location: said }).end(), {
    policy,
    // More is asked here than one address may: how fast this machine asks must not decide.
    rendersPerSecond: 100_000,
    uploads: async (call) =>
      call.query.has('signed-in')
        ? redirect(call, 303, `${backOf(call)}#upload-result`)
        : refuseForm(call, ANYONE.kind === 'anyone' ? 'attachment.sign-in' : ''),
  })
})
afterAll(() => door.close())

const staysInTheCity = ({ status, headers }: Answered) => {
  if (headers.location !== undefined) expect(leadsTo(headers.location, `${door.origin}/x/y`)).toBe(door.origin)
  expect(headers['set-cookie']?.join() ?? '').not.toContain('a=b')
  return status
}
/** As an HTTP client can send it: what is no ASCII or no sign of a request line is encoded. */
const asPath = (target: string) =>
  wellFormed(target)
    .replace(/[^\x21-\x7e]/gu, (sign) => encodeURIComponent(sign))
    .replace(/^(?!\/)/, '/')
const post = (path: string, body: string) =>
  door.ask(path, {
    method: 'POST',
    headers: { origin: door.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })

describe('every handler that redirects leads into the city', () => {
  it('an address itself, as it was asked', async () => {
    said = '/my'
    for (const target of HOSTILE_TARGETS) staysInTheCity(await door.ask(asPath(target)))
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

  it('whatever the pages behind the door answer, on every kind of route', async () => {
    for (const target of HOSTILE_TARGETS) {
      said = asPath(target).replace(/^\/(?=[a-z]+:)/i, '')
      for (const path of ['/services', '/my', '/api/auth/signout', '/api/v1/services'])
        expect(staysInTheCity(await door.ask(path))).toBe(303)
    }
  })

  it('but to its identity provider, whose origin the city learned, and to its own address', async () => {
    const locationFor = async (location: string) => {
      said = location
      return (await door.ask('/api/auth/signin')).headers.location
    }
    expect(await locationFor(`${PROVIDER}/authorize?state=1`)).toBe(`${PROVIDER}/authorize?state=1`)
    expect(await locationFor(`${PROVIDER}.evil.example/authorize`)).toBe('/')
    expect(await locationFor(`${door.origin}/my?a=1`)).toBe('/my?a=1')
  })
})

it.each([
  ['/zh-CN//evil.example', '/evil.example'],
  ['/zh-CN/zh-CN//evil.example//', '/evil.example'],
  ['/my//cases', '/my/cases'],
])('%s has the one address %s', async (path, location) => {
  expect(await door.ask(path)).toMatchObject({ status: 308, headers: { location } })
})

it.each(['/x/..//evil.example/', '/%2e//evil.example'])('%s is no address', async (path) =>
  expect((await door.ask(path)).status).toBe(400),
)
