import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions, type Profile, type User } from 'next-auth'
import { ANYONE } from '@/kernel/actor'
import { linkProvider } from '@/modules/identity/use-cases/link-provider'
import { signInWithProvider } from '@/modules/identity/use-cases/sign-in-with-provider'
import { sha256Hex } from '../crypto'
import { env } from '../env'
import { currentSession } from './current-actor'
import { proofIn } from './oidc-provider'
import { requestOrigin } from './request-origin'
import { COOKIE_OPTIONS } from './session-cookie'
import { giveTicketCookie, intentCookie } from './start-session'

/** What the provider has shown is turned into a session of ours, a question for the code, a link, or a refusal. */
export async function admit(user: User, profile: (Profile & { iss?: string }) | undefined): Promise<boolean | string> {
  const { iss: issuer, sub: subject } = profile ?? {}
  if (!issuer || !subject || issuer !== env.OIDC_ISSUER) return false
  const proof = proofIn({ ...profile })
  const [session, intent, { userAgent }] = await Promise.all([currentSession(), intentCookie(), requestOrigin()])
  if (session && intent) {
    const linked = await linkProvider(session.actor, { issuer, subject, proof, intent })
    const home = session.actor.kind === 'citizen' ? '/my/profile' : '/desk/profile'
    return linked.ok ? `${home}?saved=linked` : `${home}?saved=not-linked`
  }
  const result = await signInWithProvider(ANYONE, { issuer, subject, proof, userAgent })
  if (!result.ok) return `/sign-in?refused=${result.refusal.code}`
  if (result.value.next === 'code') {
    await giveTicketCookie(result.value.ticket)
    return '/sign-in/code'
  }
  user.id = result.value.sessionId
  return true
}

/** Starts the way to the provider from an action of ours: next-auth's own token is made here, so no script is needed. */
export async function providerAddress(options: NextAuthOptions, after: string): Promise<string> {
  const csrfToken = randomBytes(32).toString('hex')
  const jar = await cookies()
  const csrfCookie = options.cookies?.csrfToken?.name ?? 'csrf'
  jar.set(csrfCookie, `${csrfToken}|${sha256Hex(`${csrfToken}${env.NEXTAUTH_SECRET}`)}`, COOKIE_OPTIONS)

  const body = JSON.stringify({ csrfToken, callbackUrl: `${env.PUBLIC_URL}${after}`, json: 'true' })
  const headers = { 'content-type': 'application/json' }
  const request = new NextRequest(`${env.PUBLIC_URL}/api/auth/signin/oidc`, { method: 'POST', headers, body })
  const context = { params: Promise.resolve({ nextauth: ['signin', 'oidc'] }) }
  const answer: Response = await NextAuth(options)(request, context)
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = '', maxAge] = /^([^=]+)=([^;]*)(?:.*?Max-Age=(\d+))?/.exec(line) ?? []
    jar.set(name, decodeURIComponent(value), { ...COOKIE_OPTIONS, maxAge: maxAge ? Number(maxAge) : undefined })
  }
  const { url } = (await answer.json()) as { url: string }
  return url
}
