import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as sessions from '../data/session-store'

/** A person ends one of their sessions, or all but the one in use. Nobody ends somebody else's this way. */
export async function endOwnSessions(
  actor: Actor,
  which: { only: string } | { except: string },
  clock = systemClock,
): Promise<Result<{ ended: number }, 'identity.session-not-found'>> {
  const id = 'only' in which ? which.only : which.except
  if (!isUuid(id) || !isUuid(actor.id)) return refuse('identity.session-not-found')
  return inTransaction(async (tx) => {
    const ended = await sessions.end(tx, actor.id, which, clock.now())
    if (ended === 0 && 'only' in which) return refuse('identity.session-not-found')
    const note = { action: 'session.ended', subjectKind: 'account', subjectId: actor.id, detail: { ended } }
    if (ended > 0) await recordAudit(tx, actor, note, clock)
    return ok({ ended })
  })
}
