import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { uploadPlace } from '@/modules/applications/queries/upload-place'
import type { Attachment, AttachmentRefusal } from '@/modules/attachments/domain/attachment'
import { roomFor } from '@/modules/attachments/queries/room-for'
import { type ArrivedFile, addAttachment } from '@/modules/attachments/use-cases/add-attachment'
import { grow, reserve, reservedIn } from '@/platform/storage/upload-room'
import type { UploadRefusal } from './refusal-answer'

/** What an upload is for, as its sender says; kept beside its bytes while they come. */
export type UploadNote = {
  ownerId: string
  /** The household the sender sits in; of a note from before none is known. */
  address: string
  draftId: string
  materialKey: string
  name: string
  /** What the sender says the bytes hash to; null when their browser could not. */
  sha256: string | null
}

type Answer<T> = Promise<Result<T, AttachmentRefusal>>

/** Before a byte is taken: whose draft is it, does it ask for this material, is there room beside what is on its way? */
export async function announce(actor: Actor, note: UploadNote, size: number, id?: string): Answer<null> {
  const place = await uploadPlace(actor, note.draftId, note.materialKey)
  if (!place) return refuse('attachment.not-found')
  return roomFor(actor, place, { name: note.name, size }, await reservedIn(note.draftId, id))
}

const NO_ROOM = { 'too-many': 'attachment.too-fast', 'no-space': 'attachment.no-space' } as const

/** Room on the disk for an upload that was admitted; kept until it is whole or dropped. */
export async function keepRoom(id: string, note: UploadNote, size: number): Promise<UploadRefusal['code'] | null> {
  const refusal = await reserve(id, { ...note, size })
  return refusal && NO_ROOM[refusal]
}

/** The same for bytes that nobody announced, as they come. */
export async function growRoom(id: string, by: number): Promise<UploadRefusal['code'] | null> {
  const refusal = await grow(id, by)
  return refusal && NO_ROOM[refusal]
}

/** All bytes are here: they must be the ones the sender meant, and then everything the rules ask. */
export async function deliver(actor: Actor, note: UploadNote, file: Omit<ArrivedFile, 'name'>): Answer<Attachment> {
  if (note.sha256 !== null && note.sha256 !== file.sha256) return refuse('attachment.damaged')
  const place = await uploadPlace(actor, note.draftId, note.materialKey)
  if (!place) return refuse('attachment.not-found')
  const added = await addAttachment(actor, { place, file: { ...file, name: note.name } })
  return added.ok ? ok(added.value) : added
}
