import type { Actor } from '@/kernel/actor'
import { type AuditNote, recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'

/** What failed is on record although nothing was changed: outside any transaction, so that the refusal does not undo it. */
export const noteFailure = (actor: Actor, note: AuditNote, clock = systemClock): Promise<void> =>
  recordAudit(db, actor, note, clock)
