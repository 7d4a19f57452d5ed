import { NextRequest } from 'next/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { beginSession } from '@/modules/identity/use-cases/begin-session'
import { intendToLink, linkProvider } from '@/modules/identity/use-cases/link-provider'
import { anIdentityProvider, type Lie } from '@/testing/identity-provider'
import { aBrowser, stubNextRequest } from '@/testing/next-request'
import { aCitizenAccount, asCitizen, PASSWORD } from '@/testing/people'

const CITY = 'https://city.example'
const CLIENT = 'yizhan'
const provider = await anIdentityProvider(CLIENT)
afterAll(() => provider.close())

vi.stubEnv('PUBLIC_URL', CITY)
vi.stubEnv('NEXTAUTH_URL', CITY)
vi.stubEnv('OIDC_ISSUER', provider.issuer)
vi.stubEnv('OIDC_CLIENT_ID', CLIENT)
stubNextRequest()
const { default: NextAuth } = await import('next-auth')
const { authOptions } = await import('./auth-options')
const { providerAddress } = await import('./oidc-sign-in')
const { currentSession } = await import('./current-actor')
const { SESSION_COOKIE, sessionIdIn } = await import('./session-cookie')
const { giveIntentCookie, giveSessionCookie } = await import('./start-session')

const INTENT = '__Host-yizhan.link'

type Browser = ReturnType<typeof aBrowser>

/** The provider sends the browser back; what it is given there is kept, as a browser does. */
async function comeBack(browser: Browser, query: Record<string, string>): Promise<string> {
  const address = `${CITY}/api/auth/callback/oidc?${new URLSearchParams(query)}`
  const context = { params: Promise.resolve({ nextauth: ['callback', 'oidc'] }) }
  const answer: Response = await browser.use(() => NextAuth(authOptions())(new NextRequest(address), context))
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    browser.jar.set(name, decodeURIComponent(value))
  }
  return answer.headers.get('location') ?? ''
}

const setOut = (browser: Browser) => browser.use(() => providerAddress(authOptions(), '/my'))
const isSignedIn = async ({ jar }: Browser) => (await sessionIdIn(jar.get(SESSION_COOKIE))) !== null

/** Somebody signs in at the provider, which answers with a lie or the truth. */
async function signInWith(lie?: Lie): Promise<boolean> {
  const browser = aBrowser()
  await comeBack(browser, provider.visit(await setOut(browser), 'wang', lie))
  return isSignedIn(browser)
}

beforeAll(async () => {
  const account = await aCitizenAccount()
  const intent = await intendToLink(asCitizen(account), { currentPassword: PASSWORD })
  if (!intent.ok) throw new Error(intent.refusal.code)
  await linkProvider(asCitizen(account), { issuer: provider.issuer, subject: 'wang', intent: intent.value })
})

it('whoever is linked signs in, and goes on to where they wanted to be', async () => {
  const browser = aBrowser()
  const there = await comeBack(browser, provider.visit(await setOut(browser), 'wang'))
  expect(there).toBe(`${CITY}/my`)
  expect(await browser.use(currentSession)).toMatchObject({ actor: { kind: 'citizen' } })
})

describe('what the provider says is believed only when all of it is in order', () => {
  const now = () => Math.floor(Date.now() / 1000)
  it.each([
    ['the truth', {}, true],
    ['no signature', { alg: 'none' }, false],
    ['a signature by a secret', { alg: 'HS256' }, false],
    ['somebody else’s signature', { foreignKey: true }, false],
    ['another issuer', { claims: { iss: 'https://evil.example' } }, false],
    ['meant for another city', { claims: { aud: 'another' } }, false],
    ['meant for several, and not said for whom', { claims: { aud: [CLIENT, 'another'] } }, false],
    ['long over', { claims: { iat: now() - 7200, exp: now() - 3600 } }, false],
    ['without an end', { claims: { exp: undefined } }, false],
    ['not yet good', { claims: { nbf: now() + 3600, exp: now() + 7200 } }, false],
    ['an answer to another question', { claims: { nonce: 'another' } }, false],
    ['an answer to no question', { claims: { nonce: undefined } }, false],
    ['nobody', { claims: { sub: undefined } }, false],
    ['a person whom nobody linked', { claims: { sub: 'stranger' } }, false],
  ] as [string, Lie, boolean][])('%s', async (_what, lie, opens) => expect(await signInWith(lie)).toBe(opens))
})

describe('what a browser brings back is its own, and good once', () => {
  it('the same answer brought twice opens one session', async () => {
    const browser = aBrowser()
    const brought = provider.visit(await setOut(browser), 'wang')
    const kept = new Map(browser.jar)
    await comeBack(browser, brought)
    const again = aBrowser()
    for (const [name, value] of kept) again.jar.set(name, value)
    await comeBack(again, brought)
    expect([await isSignedIn(browser), await isSignedIn(again)]).toEqual([true, false])
  })

  it.each([
    ['another state', (brought: Record<string, string>) => ({ ...brought, state: 'another' })],
    ['no state', ({ code = '' }: Record<string, string>) => ({ code })],
    ['no code', ({ state = '' }: Record<string, string>) => ({ state })],
  ])('%s', async (_what, change) => {
    const browser = aBrowser()
    await comeBack(browser, change(provider.visit(await setOut(browser), 'wang')))
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('somebody else’s answer, put under a victim’s hand, opens nothing', async () => {
    const [attacker, victim] = [aBrowser(), aBrowser()]
    const brought = provider.visit(await setOut(attacker), 'wang')
    await setOut(victim)
    await comeBack(victim, brought)
    expect(await isSignedIn(victim)).toBe(false)
  })

  it('a code without the verifier that belongs to it', async () => {
    const browser = aBrowser()
    const brought = provider.visit(await setOut(browser), 'wang')
    const other = aBrowser()
    await setOut(other)
    browser.jar.set('__Host-yizhan.pkce', other.jar.get('__Host-yizhan.pkce') ?? '')
    await comeBack(browser, brought)
    expect(await isSignedIn(browser)).toBe(false)
  })
})

describe('an identity is linked by whoever said so with their password', () => {
  /** The browser of somebody signed in, who has just said that the next identity is theirs. */
  async function wishing(account: Awaited<ReturnType<typeof aCitizenAccount>>): Promise<Browser> {
    const browser = aBrowser()
    const begun = await beginSession(ANYONE, account, { by: 'password', userAgent: null })
    const intent = await intendToLink(asCitizen(account), { currentPassword: PASSWORD })
    if (!begun.ok || !intent.ok) throw new Error('expected a session')
    await browser.use(() => giveSessionCookie(begun.value.sessionId))
    await browser.use(() => giveIntentCookie(intent.value))
    return browser
  }
  const shows = async (browser: Browser, subject: string) =>
    comeBack(browser, provider.visit(await setOut(browser), subject))
  const opens = async (subject: string) => {
    const browser = aBrowser()
    await shows(browser, subject)
    return isSignedIn(browser)
  }

  it('in the session it was said in, for the one identity shown next', async () => {
    const browser = await wishing(await aCitizenAccount())
    expect(await shows(browser, 'fresh')).toMatch(/\/my\/profile\?saved=linked$/)
    expect(await opens('fresh')).toBe(true)
    expect(await shows(browser, 'another')).not.toMatch(/saved=linked/)
    expect(await opens('another')).toBe(false)
  })

  it('and to nobody else who holds the word, or who is not signed in', async () => {
    const browser = await wishing(await aCitizenAccount())
    const intent = browser.jar.get(INTENT) ?? ''
    const other = await wishing(await aCitizenAccount())
    other.jar.set(INTENT, intent)
    expect(await shows(other, 'stolen')).toMatch(/saved=not-linked$/)
    const nobody = aBrowser()
    nobody.jar.set(INTENT, intent)
    await shows(nobody, 'stolen')
    expect(await opens('stolen')).toBe(false)
  })
})

it('what a caller writes into the address begins no line in the log', async () => {
  const written = vi.spyOn(console, 'error')
  await comeBack(aBrowser(), { error: 'x\n{"level":30,"msg":"all is well"}', error_description: 'y' })
  expect(written).not.toHaveBeenCalled()
  written.mockRestore()
})

it.each([
  'https://evil.example',
  '//evil.example',
  'https://city.example.evil.example/',
  'javascript:alert(1)',
  `${CITY}//evil.example`,
])('nobody is sent on to %s after signing in', async (url) => {
  expect(await authOptions().callbacks?.redirect?.({ url, baseUrl: CITY })).toBe(CITY)
  const browser = aBrowser()
  browser.jar.set('__Host-yizhan.callback', url)
  expect(await comeBack(browser, { error: 'access_denied' })).not.toMatch(/evil|javascript/)
})
