import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordInspectionFile } from '@/modules/casework/use-cases/record-inspection-file'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as attachments from '../data/attachment-store'
import type { AttachmentRefusal } from '../domain/attachment'
import { heldInspection } from './held-inspection'

/**
 * Takes a file out of the record of an inspection on site before its conclusion, on record. By whoever holds the task, also
 * for what a colleague put there. Asked again it does nothing.
 */
export async function removeInspectionFile(
  actor: Actor,
  { attachmentId }: { attachmentId: string },
  clock = systemClock,
): Promise<Result<null, AttachmentRefusal>> {
  return inTransaction(async (tx) => {
    const file = isUuid(attachmentId) ? await attachments.find(tx, attachmentId) : null
    if (!file?.taskId || !file.caseId) return refuse('attachment.not-found')
    const { taskId, caseId, fileName, sha256 } = file
    const held = await heldInspection(tx, actor, { taskId, caseId })
    if (!held.ok) return held

    const now = clock.now()
    if (!(await attachments.removeFromInspection(tx, attachmentId, taskId, now))) return ok(null)
    const removed = { attachmentId, fileName, sha256 }
    await recordInspectionFile(tx, actor, held.value, { what: 'removed', file: removed }, now)
    return ok(null)
  })
}
