import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { recordAudit } from './record-audit'

export type AccessNote = {
  /** e.g. `case.read`, `attachment.read`, `identity.revealed` */
  action: string
  subjectKind: string
  subjectId: string
  caseId?: string
  /** Why it was needed; demanded where something masked is shown in full. */
  reason?: string
}

/**
 * A member of staff has read somebody's personal data (PIPL 51, 54): written down whoever it was.
 * A citizen reading their own is not. Give the transaction at hand, or `db` when there is none.
 */
export async function recordAccess(
  tx: Transaction,
  actor: Actor,
  { action, subjectKind, subjectId, caseId, reason }: AccessNote,
  clock = systemClock,
): Promise<void> {
  if (actor.kind !== 'staff') return
  const note = { action, subjectKind, subjectId, detail: { caseId, reason } }
  await recordAudit(tx, actor, note, clock)
}
