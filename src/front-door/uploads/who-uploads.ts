import { type Actor, ANYONE } from '@/kernel/actor'
import { sessionActor } from '@/modules/identity/queries/session-actor'
import { SESSION_COOKIE, sessionIdIn } from '@/platform/session/session-cookie'
import { type Call, cookiesOf } from '../call'

/** Who is sending, by the session row: a cookie alone opens nothing. */
export async function whoUploads(call: Call): Promise<Actor> {
  const sessionId = await sessionIdIn(cookiesOf(call.headers).get(SESSION_COOKIE))
  return sessionId === null ? ANYONE : sessionActor(sessionId)
}
