import 'server-only'
import { signOut } from '@/modules/identity/use-cases/sign-out'
import { currentSession } from './current-actor'
import { takeSessionCookie } from './start-session'

/** Ends the session of this request, if it has one that is open, and takes its cookie. For actions and route handlers. */
export async function endCurrentSession(): Promise<void> {
  const session = await currentSession()
  if (session) await signOut(session.actor, session.id)
  await takeSessionCookie()
}
