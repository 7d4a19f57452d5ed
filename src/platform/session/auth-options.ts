import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { ANYONE } from '@/kernel/actor'
import { openSession } from '@/modules/identity/queries/session-actor'
import { confirmSecondFactor } from '@/modules/identity/use-cases/confirm-second-factor'
import { signIn } from '@/modules/identity/use-cases/sign-in'
import { cityPath } from '../city-path'
import { env } from '../env'
import { log } from '../log'
import { oidcProviders } from './oidc-provider'
import { admit } from './oidc-sign-in'
import { requestOrigin } from './request-origin'
import { COOKIE_OPTIONS, COOKIE_SECONDS, SESSION_COOKIE } from './session-cookie'

const cookie = (name: string) => ({ name: `__Host-yizhan.${name}`, options: COOKIE_OPTIONS })

/** next-auth's credentials sign-in: the same use cases, counts and records as the sign-in page. Null is a plain refusal. */
async function authorize(typed: Record<'name' | 'password' | 'code', string> | undefined) {
  if (!typed) return null
  const { ip, userAgent } = await requestOrigin()
  const first = await signIn(ANYONE, { name: typed.name, password: typed.password, ip, userAgent })
  if (!first.ok) return null
  if (first.value.next === 'signed-in') return { id: first.value.sessionId }
  const { ticket } = first.value
  const second = await confirmSecondFactor(ANYONE, { ticket, code: typed.code ?? '', userAgent })
  return second.ok ? { id: second.value.sessionId } : null
}

/** Into the city's own log, one line each: what a caller put into an address must not begin a line of its own. */
const logger: NextAuthOptions['logger'] = {
  error: (code, told) =>
    log.warn({ code, err: told instanceof Error ? told : told.error }, 'a sign-in was not accepted'),
  warn: (code) => log.warn({ code }, 'next-auth warns'),
  debug: () => {},
}

/**
 * One session mechanism: whichever way somebody signs in, the cookie holds the id of a row in `sessions` and nothing
 * else, and that row is the truth. Made at use, since a build has no settings.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: env.NEXTAUTH_SECRET,
  logger,
  useSecureCookies: true,
  session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
  pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
  cookies: {
    sessionToken: { name: SESSION_COOKIE, options: COOKIE_OPTIONS },
    csrfToken: cookie('csrf'),
    callbackUrl: cookie('callback'),
    state: cookie('state'),
    nonce: cookie('nonce'),
    pkceCodeVerifier: cookie('pkce'),
  },
  providers: [
    CredentialsProvider({ name: 'password', credentials: { name: {}, password: {}, code: {} }, authorize }),
    ...oidcProviders(),
  ],
  callbacks: {
    signIn: ({ user, account, profile }) => (account?.provider === 'oidc' ? admit(user, profile) : true),
    jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
    session: async ({ session, token }) => {
      const open = typeof token.sid === 'string' ? await openSession(token.sid) : null
      return { expires: session.expires, user: open ? { name: open.actor.name } : undefined }
    },
    redirect: ({ url }) => env.PUBLIC_URL + cityPath(url, '', env.PUBLIC_URL),
  },
})
