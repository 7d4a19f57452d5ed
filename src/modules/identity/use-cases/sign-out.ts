import type { Actor } from '@/kernel/actor'
import { ok, type Result } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as sessions from '../data/session-store'
import * as unsent from '../data/unsent-words-store'

/** A person ends the session they are using: from now on its cookie opens nothing. Doing it twice changes nothing. */
export async function signOut(actor: Actor, sessionId: string, clock = systemClock): Promise<Result<null, never>> {
  return inTransaction(async (tx) => {
    const ended = await sessions.end(tx, actor.id, { only: sessionId }, clock.now())
    await unsent.forgetOf(tx, actor.id)
    if (ended > 0)
      await recordAudit(tx, actor, { action: 'session.ended', subjectKind: 'account', subjectId: actor.id }, clock)
    return ok(null)
  })
}
