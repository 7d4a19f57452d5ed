import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { type AuditNote, recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'

/** What failed is on record although nothing was changed: in a transaction of its own, which the refusal does not undo. */
export async function noteFailure(actor: Actor, note: AuditNote, clock = systemClock): Promise<void> {
  await inTransaction(async (tx) => {
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
}
