import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as inbox from '../data/inbox-store'
import { hasInbox } from '../domain/notice'

/** A person has read their notices up to the newest one that their page showed. Answers how many were new. */
export async function markNoticesRead(
  actor: Actor,
  { upTo }: { upTo: string },
  clock = systemClock,
): Promise<Result<number, 'notice.not-found'>> {
  return inTransaction(async (tx) => {
    if (!hasInbox(actor) || !isUuid(upTo)) return refuse('notice.not-found')
    return ok(await inbox.markRead(tx, actor.id, upTo, clock.now()))
  })
}
