import type { Actor, Citizen, Staff } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { uploadPlace } from '@/modules/applications/queries/upload-place'
import type { Attachment, AttachmentRefusal, UploadPlace } from '@/modules/attachments/domain/attachment'
import { inspectionUploadPlace } from '@/modules/attachments/queries/inspection-upload-place'
import { spaceFor } from '@/modules/attachments/queries/space-for'
import { type ArrivedFile, addAttachment } from '@/modules/attachments/use-cases/add-attachment'
import { recordRefusal } from '@/modules/audit/use-cases/record-refusal'
import { ownerOfProof } from '@/platform/session/form-owner'
import { grow, reserve, reservedIn } from '@/platform/storage/upload-space'
import type { UploadRefusal } from './refusal-answer'

/** What an upload is for, as its sender says; stored beside its bytes while they come. */
export type UploadNote = {
  ownerId: string
  /** The address class the sender counts by (client-ip.ts); unknown in notes of an earlier version. */
  address: string
  /** The draft of a citizen, or the task of an inspection on site. */
  draftId?: string
  taskId?: string
  materialKey: string
  name: string
  /** What the sender says the bytes hash to; null when their browser could not. */
  sha256: string | null
}

type Answer<T> = Promise<Result<T, AttachmentRefusal>>

/** Who may send files at all. */
export type Sender = Citizen | Staff

/**
 * Whether the form was shown to whoever sends it. A draft is nobody's but its owner's; the task of an inspection waits for
 * several, and what one of them photographed must not go on record as another's.
 */
export const isSendersOwn = (actor: Actor, { taskId }: Pick<UploadNote, 'taskId'>, proof: unknown): boolean =>
  taskId === undefined || ownerOfProof(proof) === actor.id

/** Checked before the first byte: may they put it there, are such files accepted there, is there space beside what is on its way? */
export async function admitUpload(actor: Actor, note: UploadNote, size: number, id?: string): Answer<null> {
  const place = await placeOf(actor, note)
  if (!place.ok) return place
  const onTheirWay = await reservedIn(note.taskId ?? note.draftId ?? '', id)
  return spaceFor(actor, place.value, { name: note.name, size }, onTheirWay)
}

async function placeOf(actor: Actor, note: UploadNote): Answer<UploadPlace> {
  const place = await placeFor(actor, note)
  if (!place.ok && actor.kind === 'staff' && place.refusal.code !== 'attachment.inspection-ended')
    await recordRefusal(actor, { ...REFUSED_UPLOAD, code: place.refusal.code })
  return place
}

const REFUSED_UPLOAD = { action: 'act.refused', subjectKind: 'page', subjectId: '/api/uploads' } as const

async function placeFor(actor: Actor, { taskId, draftId = '', materialKey }: UploadNote): Answer<UploadPlace> {
  if (taskId !== undefined) return inspectionUploadPlace(actor, taskId)
  if (actor.kind !== 'citizen') return refuse('attachment.not-permitted')
  const place = await uploadPlace(actor, draftId, materialKey)
  return place ? ok(place) : refuse('attachment.not-found')
}

const NO_SPACE = { 'too-many': 'attachment.too-fast', 'no-space': 'attachment.no-space' } as const

/** Reserves disk space for an upload that was admitted, until it is complete or dropped. */
export async function reserveSpace(id: string, note: UploadNote, size: number): Promise<UploadRefusal['code'] | null> {
  const refusal = await reserve(id, { ...note, size })
  return refusal && NO_SPACE[refusal]
}

/** The same for bytes of unknown number, as they come. */
export async function extendReservation(id: string, by: number): Promise<UploadRefusal['code'] | null> {
  const refusal = await grow(id, by)
  return refusal && NO_SPACE[refusal]
}

/** All bytes are here: they must have the announced hash and pass every rule; then the file is attached. */
export async function storeUpload(actor: Actor, note: UploadNote, file: Omit<ArrivedFile, 'name'>): Answer<Attachment> {
  if (note.sha256 !== null && note.sha256 !== file.sha256) return refuse('attachment.damaged')
  const place = await placeOf(actor, note)
  if (!place.ok) return place
  const added = await addAttachment(actor, { place: place.value, file: { ...file, name: note.name } })
  return added.ok ? ok(added.value) : added
}
