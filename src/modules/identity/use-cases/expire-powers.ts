import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as requests from '../data/power-request-store'

/** By the system: powers that nobody confirmed in time are no longer waiting, on record. Answers how many. */
export async function expirePowers(actor: Actor, clock = systemClock): Promise<number> {
  if (actor.kind !== 'system') throw new Error('only the city itself lets requests run out')
  const expired = await inTransaction(async (tx) => {
    const over = await requests.expire(tx, clock.now())
    for (const { id, accountId } of over) {
      const detail = { requestId: id }
      await recordAudit(
        tx,
        actor,
        { action: 'power.expired', subjectKind: 'account', subjectId: accountId, detail },
        clock,
      )
    }
    return ok(over.length)
  })
  return expired.ok ? expired.value : 0
}
