import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { type Actor, ANYONE } from '@/kernel/actor'
import type { SessionEnd } from '@/modules/identity/domain/session-rules'
import { type OpenSession, openSession, sessionEnd } from '@/modules/identity/queries/session-actor'
import { SESSION_COOKIE, sessionIdIn } from './session-cookie'

/** The session of this request, also when a step is still open; null when signed out. Read once per request. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const sessionId = await sessionIdIn((await cookies()).get(SESSION_COOKIE)?.value)
  return sessionId === null ? null : openSession(sessionId)
})

/** Why the session this browser still names is over; null when it names none. */
export async function endedSession(): Promise<SessionEnd | null> {
  const sessionId = await sessionIdIn((await cookies()).get(SESSION_COOKIE)?.value)
  return sessionId === null ? null : sessionEnd(sessionId)
}

/** Who is asking: `kind: 'anyone'` when signed out, or while a password or second factor is still to be set. */
export async function currentActor(): Promise<Actor> {
  const session = await currentSession()
  return session && session.openStep === null ? session.actor : ANYONE
}
