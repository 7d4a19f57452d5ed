import { decode, encode } from 'next-auth/jwt'
import { expect, it } from 'vitest'
import { aCitizenAccount } from '@/testing/people'
import { cookieOf } from '@/testing/uploads'
import { env } from '../env'
import { sessionCookieValue, sessionIdIn } from './session-cookie'

const ID = '0b7a2f0e-3d53-4b53-9e0c-6d1f6c1f2a11'
const cookieValueIn = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1)

it('the cookie is encrypted and holds the id of the session and its own times, nothing else', async () => {
  const value = await sessionCookieValue(ID)
  const [head = '', ...parts] = value.split('.')
  expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({ enc: 'A256GCM' })
  expect(parts.map((part) => Buffer.from(part, 'base64url').toString()).join()).not.toContain(ID)
  const token = await decode({ token: value, secret: env.NEXTAUTH_SECRET })
  expect(Object.keys(token ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sid'])
  expect(await sessionIdIn(value)).toBe(ID)
})

it('every sign-in of one person has a session and a cookie of its own', async () => {
  const account = await aCitizenAccount()
  const ids = await Promise.all([1, 2, 3].map(async () => sessionIdIn(cookieValueIn(await cookieOf(account)))))
  expect(new Set(ids).size).toBe(3)
})

it.each([
  ['nothing', async () => undefined],
  ['an id in the clear', async () => ID],
  ['one changed letter', async () => (await sessionCookieValue(ID)).replace(/.$/, (end) => (end === 'A' ? 'Q' : 'A'))],
  ['a cookie of another secret', () => encode({ token: { sid: ID }, secret: 'another secret of the same length' })],
  ['a cookie that is over', () => encode({ token: { sid: ID }, secret: env.NEXTAUTH_SECRET, maxAge: -60 })],
])('%s opens nothing', async (_what, cookie) => expect(await sessionIdIn(await cookie())).toBeNull())
