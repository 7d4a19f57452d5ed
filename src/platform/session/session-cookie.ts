import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { env } from '../env'

/** `__Host-`: only this host may set it, only over a secure connection, for every path. Browsers count localhost as secure. */
export const SESSION_COOKIE = '__Host-yizhan.session'

/** Longer than any session: the row in the database ends it, not the cookie. */
export const COOKIE_SECONDS = 12 * 60 * 60

export const COOKIE_OPTIONS = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

/** What next-auth would put into its cookie too: encrypted, and holding nothing but the id of the session. */
export const sessionCookieValue = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: env.NEXTAUTH_SECRET, maxAge: COOKIE_SECONDS })

/** The id of the session in a cookie; null for anything this city did not write, or wrote too long ago. */
export async function sessionIdIn(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null
  try {
    const token = await decode({ token: cookie, secret: env.NEXTAUTH_SECRET })
    return typeof token?.sid === 'string' ? token.sid : null
  } catch {
    // Forged, cut off, expired, or written with another secret: whoever sends it is simply not signed in.
    return null
  }
}
