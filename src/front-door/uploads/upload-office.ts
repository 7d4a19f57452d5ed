import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { uploadPlace } from '@/modules/applications/queries/upload-place'
import type { Attachment, AttachmentRefusal } from '@/modules/attachments/domain/attachment'
import { roomFor } from '@/modules/attachments/queries/room-for'
import { type ArrivedFile, addAttachment } from '@/modules/attachments/use-cases/add-attachment'

/** What an upload is for, as its sender says; kept beside its bytes while they come. */
export type UploadNote = {
  ownerId: string
  draftId: string
  materialKey: string
  name: string
  /** What the sender says the bytes hash to; null when their browser could not. */
  sha256: string | null
}

type Answer<T> = Promise<Result<T, AttachmentRefusal>>

/** Before a byte is taken: whose draft is it, does it ask for this material, is there room? */
export async function announce(actor: Actor, note: UploadNote, size: number): Answer<null> {
  const place = await uploadPlace(actor, note.draftId, note.materialKey)
  return place ? roomFor(actor, place, { name: note.name, size }) : refuse('attachment.not-found')
}

/** All bytes are here: they must be the ones the sender meant, and then everything the rules ask. */
export async function deliver(actor: Actor, note: UploadNote, file: Omit<ArrivedFile, 'name'>): Answer<Attachment> {
  if (note.sha256 !== null && note.sha256 !== file.sha256) return refuse('attachment.damaged')
  const place = await uploadPlace(actor, note.draftId, note.materialKey)
  if (!place) return refuse('attachment.not-found')
  const added = await addAttachment(actor, { place, file: { ...file, name: note.name } })
  return added.ok ? ok(added.value) : added
}
