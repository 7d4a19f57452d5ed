import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as attachments from '../data/attachment-store'
import type { AttachmentRefusal } from '../domain/attachment'

type Refused = Extract<
  AttachmentRefusal,
  'attachment.not-found' | 'attachment.not-permitted' | 'attachment.already-filed'
>

/** Takes one's own file out of a draft. What was filed with a case is part of its record and stays. */
export async function removeAttachment(
  actor: Actor,
  { attachmentId }: { attachmentId: string },
  clock = systemClock,
): Promise<Result<null, Refused>> {
  return inTransaction(async (tx) => {
    const attachment = isUuid(attachmentId) ? await attachments.find(tx, attachmentId) : null
    if (!attachment || attachment.ownerId !== actor.id) return refuse('attachment.not-found')
    if (actor.kind !== 'citizen') return refuse('attachment.not-permitted')
    if (attachment.removedAt !== null) return ok(null)
    if (attachment.caseId !== null) return refuse('attachment.already-filed')

    const removed = await attachments.markRemoved(tx, attachmentId, clock.now())
    return removed ? ok(null) : refuse('attachment.already-filed')
  })
}
