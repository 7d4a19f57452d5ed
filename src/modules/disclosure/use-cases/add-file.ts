import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { takeBytes } from '@/platform/storage/content-store'
import * as editions from '../data/edition-store'
import { kindOfBytes } from '../data/file-kind'
import * as files from '../data/file-store'
import { type DocumentFile, FILE_LIMIT_BYTES, fitsName, isImage, publishedName } from '../domain/file'
import { refusalFor } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import { recordEvent } from './take-edition-step'

export type NewFile = { editionId: string; kind: DocumentFile['kind']; name: string; bytes: Uint8Array }

/** Puts a file beside a draft, or a picture into its text. It must be what its name says, and of a kind that is published. */
export async function addFile(
  actor: Actor,
  { editionId, kind, name, bytes }: NewFile,
  clock = systemClock,
): Promise<Result<DocumentFile, DisclosureRefusal>> {
  if (bytes.byteLength === 0) return refuse('disclosure.file-empty', 'file')
  if (bytes.byteLength > FILE_LIMIT_BYTES)
    return refuse('disclosure.file-too-large', 'file', { limit: FILE_LIMIT_BYTES / 1024 / 1024 })
  const mediaType = await kindOfBytes(bytes)
  return inTransaction(async (tx) => {
    const found = isUuid(editionId) ? await editions.findForStep(tx, editionId) : null
    if (!found) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'edit', found)
    if (refusal) return refuse(refusal)
    if (!mediaType || !fitsName(mediaType, name) || (kind === 'image' && !isImage(mediaType)))
      return refuse('disclosure.file-kind', 'file')

    const now = clock.now()
    const stored = await takeBytes('documents', bytes)
    if (!stored) return refuse('disclosure.no-space', 'file')
    const { key: storageKey, ...facts } = stored
    const place = { id: newId(now), documentId: found.document.id, kind, fileName: publishedName(name), mediaType }
    const file: DocumentFile = { ...place, ...facts, storageKey }
    await files.add(tx, file, editionId, now)
    await editions.addWriter(tx, editionId, actor.id)
    const event = { type: 'file.added', editionId, detail: { name: file.fileName, sha256: file.sha256 } } as const
    await recordEvent(tx, actor, found.document.id, event, clock)
    return ok(file)
  })
}

/** Takes a file out of a draft. Editions that were public keep theirs. */
export async function removeFile(
  actor: Actor,
  { editionId, fileId }: { editionId: string; fileId: string },
  clock = systemClock,
): Promise<Result<null, DisclosureRefusal>> {
  return inTransaction(async (tx) => {
    const found = isUuid(editionId) && isUuid(fileId) ? await editions.findForStep(tx, editionId) : null
    if (!found) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'edit', found)
    if (refusal) return refuse(refusal)
    if (!(await files.takeOut(tx, editionId, fileId))) return refuse('disclosure.not-found')
    await editions.addWriter(tx, editionId, actor.id)
    await recordEvent(tx, actor, found.document.id, { type: 'file.removed', editionId, detail: { fileId } }, clock)
    return ok(null)
  })
}
