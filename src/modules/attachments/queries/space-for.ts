import type { Actor } from '@/kernel/actor'
import { type Result, refuse } from '@/kernel/result'
import { db } from '@/platform/db'
import * as attachments from '../data/attachment-store'
import { admitAnnounced } from '../domain/admission'
import type { AnnouncedFile, AttachmentRefusal, UploadPlace } from '../domain/attachment'
import { fileLabel } from '../domain/file-name'

/** Whether a file may be sent at all, said before its bytes travel. Asked again, and for good, once they are here. */
export async function spaceFor(
  actor: Actor,
  place: UploadPlace,
  file: AnnouncedFile,
  /** Bytes announced for the same place by uploads that are still on their way. */
  onTheirWay = 0,
): Promise<Result<null, AttachmentRefusal>> {
  if (place.ownerId !== actor.id) return refuse('attachment.not-found')
  const already = await attachments.contentsOf(db, place.subject, place.material.key)
  return admitAnnounced(
    place,
    { ...file, name: fileLabel(file.name) },
    { ...already, bytesInAll: already.bytesInAll + onTheirWay },
  )
}
