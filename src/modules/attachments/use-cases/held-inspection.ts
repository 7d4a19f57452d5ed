import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import type { CaseTask } from '@/modules/casework/domain/case'
import { holdInspection, type InspectionPlace } from '@/modules/casework/use-cases/record-inspection-file'
import type { Transaction } from '@/platform/db'
import type { AttachmentRefusal } from '../domain/attachment'
import { INSPECTION_REFUSALS } from '../domain/inspection-place'

/** The open task of an inspection that is this person's to record, held to the end of the transaction. */
export async function heldInspection(
  tx: Transaction,
  actor: Actor,
  place: InspectionPlace,
): Promise<Result<CaseTask, AttachmentRefusal>> {
  const held = await holdInspection(tx, actor, place)
  return held.ok ? ok(held.value) : refuse(INSPECTION_REFUSALS[held.refusal.code])
}
