import { sessionHolder } from '@/modules/identity/queries/session-holder'
import { sessionIdIn } from '@/platform/session/session-cookie'
import type { SessionReader } from './who-calls'

/** A cookie this city did not write is known without asking the database; one it did write is asked for. */
export const readSession: SessionReader = async (cookie) => {
  const sessionId = await sessionIdIn(cookie)
  return sessionId === null ? null : sessionHolder(sessionId)
}
