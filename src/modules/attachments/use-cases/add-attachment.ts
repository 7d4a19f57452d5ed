import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
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

/** A file that arrived whole, still waiting in the uploads folder. */
export type ArrivedFile = { path: string; name: string; size: number; sha256: string }

/**
 * Puts an uploaded file into a citizen's own draft: checked by its content, opened once, kept by its SHA-256, on the disk before
 * this returns. The same file under the same material twice is one attachment. `place` is what the draft's service
 * asks for; it must be the actor's own.
 */
export async function addAttachment(
  actor: Actor,
  { place, file }: { place: UploadPlace; file: ArrivedFile },
  clock = systemClock,
): Promise<Result<Attachment, AttachmentRefusal>> {
  if (actor.kind !== 'citizen') return refuse('attachment.not-permitted')
  if (place.ownerId !== actor.id) return refuse('attachment.not-found')
  const fileName = fileLabel(file.name)
  const admitted = admitContent(place, await inspectFile(file.path))
  if (!admitted.ok) return admitted
  const fault = await openFile(file.path, admitted.value)
  if (fault !== null) return refuse(`attachment.${fault}`)
  const { extensions, mediaType } = FILE_KINDS[admitted.value]
  const shownName = nameWithEnding(fileName, extensions, KNOWN_EXTENSIONS)

  return inTransaction(async (tx) => {
    const where = { draftId: place.draftId, materialKey: place.material.key }
    await attachments.lockDraft(tx, place.draftId)
    const same = await attachments.findSame(tx, { ...where, sha256: file.sha256 })
    if (same) return ok(same)
    if (await attachments.isFiled(tx, place.draftId)) return refuse('attachment.already-filed')
    const already = await attachments.contentsOf(tx, where.draftId, where.materialKey)
    const room = admitAnnounced(place, { name: fileName, size: file.size }, already)
    if (!room.ok) return room

    // First the bytes, then the row: a file nobody points to harms nobody, a row without its file would.
    const storageKey = await keepFile('files', file.path, file.sha256)
    const now = clock.now()
    const attachment: Attachment = {
      id: newId(now),
      materialKey: where.materialKey,
      fileName: shownName,
      mediaType,
      size: file.size,
      sha256: file.sha256,
      scanState: 'unscanned',
      createdAt: now,
    }
    await attachments.insert(tx, { ...attachment, ownerId: actor.id, draftId: where.draftId, caseId: null, storageKey })
    await requestScan(tx, attachment.id)
    return ok(attachment)
  })
}
