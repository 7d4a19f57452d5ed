import { NextRequest } from 'next/server'
import { expect, it, vi } from 'vitest'
import { aBrowser, stubNextRequest } from '@/testing/next-request'
import { aCitizenAccount } from '@/testing/people'
import { cookieOf } from '@/testing/uploads'

const CITY = 'https://city.example'
vi.stubEnv('PUBLIC_URL', CITY)
vi.stubEnv('NEXTAUTH_URL', CITY)
stubNextRequest()
const { answerAuth } = await import('./answer-auth')
const { sessionHolder } = await import('@/modules/identity/queries/session-holder')
const { sessionIdIn } = await import('./session-cookie')

const ask = (method: string, name: string, browser: ReturnType<typeof aBrowser>, body?: string) => {
  const request = new NextRequest(`${CITY}/api/auth/${name}`, { method, body })
  return browser.use(() => answerAuth(request, { params: Promise.resolve({ nextauth: [name] }) }))
}

async function signedIn() {
  const browser = aBrowser()
  const [name = '', value = ''] = (await cookieOf(await aCitizenAccount())).split('=')
  browser.jar.set(name, value)
  return { browser, name, sessionId: (await sessionIdIn(value)) ?? '' }
}

it('signing out by next-auth’s own address ends the session, not the cookie alone', async () => {
  const { browser, name, sessionId } = await signedIn()
  expect(await sessionHolder(sessionId)).not.toBeNull()
  const answer = await ask('POST', 'signout', browser)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?signed-out'])
  expect(await sessionHolder(sessionId)).toBeNull()
  expect(browser.jar.has(name)).toBe(false)
})

it('a mere link there ends nothing', async () => {
  const { browser, sessionId } = await signedIn()
  expect((await ask('GET', 'signout', browser)).status).toBe(303)
  expect(await sessionHolder(sessionId)).not.toBeNull()
})

it('somebody without a session may sign out too', async () =>
  expect((await ask('POST', 'signout', aBrowser())).status).toBe(303))

it.each(['GET', 'POST'])('nobody writes into the log through next-auth: %s', async (method) => {
  const body = method === 'POST' ? JSON.stringify({ code: 'x'.repeat(500_000) }) : undefined
  expect((await ask(method, '_log', aBrowser(), body)).status).toBe(404)
})
