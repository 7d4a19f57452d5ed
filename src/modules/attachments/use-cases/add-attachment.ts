import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import type { CaseTask } from '@/modules/casework/domain/case'
import { recordInspectionFile } from '@/modules/casework/use-cases/record-inspection-file'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { openFile } from '@/platform/file-opener/open-file'
import { newId } from '@/platform/new-id'
import { keepFile } from '@/platform/storage/content-store'
import * as attachments from '../data/attachment-store'
import { inspectFile } from '../data/inspect-file'
import { requestScan } from '../data/scan-queue'
import { admitAnnounced, admitContent } from '../domain/admission'
import type { Attachment, AttachmentRefusal, UploadPlace } from '../domain/attachment'
import { FILE_KINDS, KNOWN_EXTENSIONS } from '../domain/file-kinds'
import { fileLabel, nameWithEnding } from '../domain/file-name'
import { heldInspection } from './held-inspection'

/** A file that arrived whole, still waiting in the uploads folder. */
export type ArrivedFile = { path: string; name: string; size: number; sha256: string }

/**
 * Puts an uploaded file into a citizen's own draft, or into the record of an inspection on site that is the actor's to keep:
 * checked by its content, opened once, kept by its SHA-256, on the disk before this returns. The same file in the same place
 * twice is one attachment. `place` is what the draft's service asks for, or the inspection; it must be the actor's own.
 */
export async function addAttachment(
  actor: Actor,
  { place, file }: { place: UploadPlace; file: ArrivedFile },
  clock = systemClock,
): Promise<Result<Attachment, AttachmentRefusal>> {
  if (actor.kind !== ('taskId' in place.subject ? 'staff' : 'citizen')) return refuse('attachment.not-permitted')
  if (place.ownerId !== actor.id) return refuse('attachment.not-found')
  const fileName = fileLabel(file.name)
  const admitted = admitContent(place, await inspectFile(file.path))
  if (!admitted.ok) return admitted
  const fault = await openFile(file.path, admitted.value)
  if (fault !== null) return refuse(`attachment.${fault}`)
  const { extensions, mediaType } = FILE_KINDS[admitted.value]
  const shownName = nameWithEnding(fileName, extensions, KNOWN_EXTENSIONS)

  return inTransaction(async (tx) => {
    const held = await holdPlace(tx, actor, place)
    if (!held.ok) return held
    const materialKey = place.material.key
    const same = await attachments.findSame(tx, place.subject, { materialKey, sha256: file.sha256 })
    if (same) return ok(same)
    if ('draftId' in place.subject && (await attachments.isFiled(tx, place.subject.draftId)))
      return refuse('attachment.already-filed')
    const already = await attachments.contentsOf(tx, place.subject, materialKey)
    const room = admitAnnounced(place, { name: fileName, size: file.size }, already)
    if (!room.ok) return room

    // First the bytes, then the row: a file nobody points to harms nobody, a row without its file would.
    const storageKey = await keepFile('files', file.path, file.sha256)
    const now = clock.now()
    const { size, sha256 } = file
    const what = { id: newId(now), materialKey, fileName: shownName, mediaType, size, sha256 }
    const attachment: Attachment = { ...what, scanState: 'unscanned', createdAt: now }
    const nowhere = { draftId: null, caseId: null, taskId: null }
    await attachments.insert(tx, { ...attachment, ownerId: actor.id, ...nowhere, ...place.subject, storageKey })
    await requestScan(tx, attachment.id)
    if (held.value) {
      const added = { attachmentId: attachment.id, fileName: shownName, sha256 }
      await recordInspectionFile(tx, actor, held.value, { what: 'added', file: added }, now)
    }
    return ok(attachment)
  })
}

/** Nobody adds to the same place, files the draft or concludes the inspection before this transaction ends. */
async function holdPlace(
  tx: Transaction,
  actor: Actor,
  { subject }: UploadPlace,
): Promise<Result<CaseTask | null, AttachmentRefusal>> {
  if ('taskId' in subject) return heldInspection(tx, actor, subject)
  await attachments.lockDraft(tx, subject.draftId)
  return ok(null)
}
