import 'server-only'
import NextAuth from 'next-auth'
import { locationHeader } from '../city-path'
import { authOptions } from './auth-options'
import { endCurrentSession } from './end-current-session'

export type AuthContext = { params: Promise<{ nextauth: string[] }> }

/**
 * next-auth's answer at one of its addresses, but for two. Its log is closed: it takes what any stranger sends, and no
 * script of ours writes there. Signing out there is signing out of the city: next-auth would take the cookie alone and
 * leave the session open for whoever holds a copy.
 */
export async function answerAuth(request: Request, context: AuthContext): Promise<Response> {
  const [address] = (await context.params).nextauth
  if (address === '_log') return new Response(null, { status: 404 })
  if (address !== 'signout') return NextAuth(authOptions())(request, context)
  if (request.method !== 'POST') return goTo('/')
  await endCurrentSession()
  return goTo('/sign-in?signed-out')
}

const goTo = (path: string): Response => new Response(null, { status: 303, headers: locationHeader(path) })
