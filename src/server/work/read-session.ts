import { sessionHolder } from '@/modules/identity/queries/session-holder'
import { sessionIdIn } from '@/platform/session/session-cookie'
import type { SessionReader } from './session-holders'

/** A cookie that this city did not sign is recognised without the database; a signed one is looked up. */
export const readSession: SessionReader = async (cookie) => {
  const sessionId = await sessionIdIn(cookie)
  return sessionId === null ? null : sessionHolder(sessionId)
}
