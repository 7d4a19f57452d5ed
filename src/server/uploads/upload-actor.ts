import { type Actor, ANYONE } from '@/kernel/actor'
import { sessionActor } from '@/modules/identity/queries/session-actor'
import { SESSION_COOKIE, sessionIdIn } from '@/platform/session/session-cookie'
import { cookiesOf, type RequestContext } from '../request-context'

/** Who is sending, by the session row: a cookie alone opens nothing. */
export async function uploadActor(context: RequestContext): Promise<Actor> {
  const sessionId = await sessionIdIn(cookiesOf(context.headers).get(SESSION_COOKIE))
  return sessionId === null ? ANYONE : sessionActor(sessionId)
}
