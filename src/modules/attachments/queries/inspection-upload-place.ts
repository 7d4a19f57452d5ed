import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { inspectionPlace } from '@/modules/casework/queries/inspection-place'
import type { AttachmentRefusal, UploadPlace } from '../domain/attachment'
import { INSPECTION_REFUSALS, placeOfInspection } from '../domain/inspection-place'

/** Where files of the inspection with this task go, for whoever may add them now. */
export async function inspectionUploadPlace(
  actor: Actor,
  taskId: string,
): Promise<Result<UploadPlace, AttachmentRefusal>> {
  const found = await inspectionPlace(actor, taskId)
  return found.ok ? ok(placeOfInspection(found.value, actor.id)) : refuse(INSPECTION_REFUSALS[found.refusal.code])
}
