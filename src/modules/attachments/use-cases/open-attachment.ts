import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { recordRefusal } from '@/modules/audit/use-cases/record-refusal'
import { maySee } from '@/modules/casework/domain/permissions'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import type { StoredAttachment } from '../data/attachment-store'
import * as attachments from '../data/attachment-store'
import type { AttachmentRefusal } from '../domain/attachment'

type Refused = Extract<AttachmentRefusal, 'attachment.not-found' | 'attachment.infected' | 'attachment.being-checked'>
export type OpenedAttachment = Pick<
  StoredAttachment,
  'id' | 'fileName' | 'mediaType' | 'size' | 'sha256' | 'storageKey'
>

/**
 * Opens a file for whoever may have it: its owner, or staff who may see the case it was filed with, which is written
 * down, and so is whom it was refused. An infected file opens for nobody, nor does one the city's scanner has not seen yet.
 */
export async function openAttachment(
  actor: Actor,
  attachmentId: string,
  clock = systemClock,
): Promise<Result<OpenedAttachment, Refused>> {
  const attachment = isUuid(attachmentId) ? await attachments.find(db, attachmentId) : null
  if (!attachment || attachment.removedAt !== null) return refuse('attachment.not-found')
  if (!(await mayOpen(actor, attachment))) {
    await recordRefusal(actor, { action: 'visit.refused', subjectKind: 'attachment', subjectId: attachment.id }, clock)
    return refuse('attachment.not-found')
  }
  if (attachment.scanState === 'infected') return refuse('attachment.infected')
  if (attachment.scanState === 'unscanned' && env.CLAMD_URL) return refuse('attachment.being-checked')

  const note = { action: 'attachment.read', subjectKind: 'attachment', subjectId: attachment.id }
  await recordAccess(db, actor, { ...note, caseId: attachment.caseId ?? undefined }, clock)
  return ok(attachment)
}

async function mayOpen(actor: Actor, { ownerId, caseId }: StoredAttachment): Promise<boolean> {
  if (actor.kind === 'citizen') return ownerId === actor.id
  if (actor.kind !== 'staff' || caseId === null) return false
  const file = await recordedCase(caseId)
  return file !== null && maySee(actor, file)
}
