import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer } from '@/testing/test-server'
import { providerOrigin } from './provider-origin'

let description: string
let issuer: string
const server = createServer((request, response) => {
  const isDiscovery = request.url === '/realm/.well-known/openid-configuration'
  response.writeHead(isDiscovery ? 200 : 404, { 'content-type': 'application/json' }).end(description)
})

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realm`
})
afterAll(() => server.close())

async function learned(claims: object | string) {
  description = typeof claims === 'string' ? claims : JSON.stringify({ issuer, ...claims })
  const provider = providerOrigin(issuer)
  await provider.settled
  provider.close()
  return provider
}
const SIGN_IN = 'https://login.example/authorize'

it('the sign-in page lies where the provider says, and the city’s forms and answers may end there alone', async () => {
  const provider = await learned({ authorization_endpoint: SIGN_IN })
  const policy = {
    ...{ development: false, https: false },
    get provider() {
      return provider.current()
    },
  }
  let location = ''
  const server = await startTestServer((_q, r) => r.writeHead(303, { location }).end(), { policy })
  const ledTo = async (wanted: string) => {
    location = wanted
    return (await server.request('/my')).headers.location
  }
  expect(await ledTo(`${SIGN_IN}?state=1`)).toBe(`${SIGN_IN}?state=1`)
  expect(await ledTo('https://other.example/authorize')).toBe('/')
  expect((await server.request('/sign-in')).headers['content-security-policy']).toContain(
    "form-action 'self' https://login.example;",
  )
  await server.close()
})

it.each([
  ['nothing', () => ''],
  ['no page', () => ({})],
  ['what is no address', () => ({ authorization_endpoint: 'javascript:alert(1)' })],
  ['a page in the clear elsewhere', () => ({ authorization_endpoint: 'http://login.example/authorize' })],
  ['the description of another issuer', () => ({ authorization_endpoint: SIGN_IN, issuer: 'https://evil.example' })],
])('who says %s is taken to be where the setting says', async (_what, claims) => {
  expect((await learned(claims())).current()).toBe(new URL(issuer).origin)
})

it('a city without a provider asks nobody', async () => {
  const none = providerOrigin(undefined)
  await none.settled
  expect(none.current()).toBeUndefined()
})
