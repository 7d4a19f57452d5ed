import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db, inTransaction } from '@/platform/db'
import type { OpenedKind } from '@/platform/file-opener/file-fault'
import { drawPicture, openFile } from '@/platform/file-opener/open-file'
import { newId } from '@/platform/new-id'
import { takeBytes } from '@/platform/storage/content-store'
import * as editions from '../data/edition-store'
import { kindOfBytes } from '../data/file-kind'
import { scannerSays } from '../data/file-scan'
import * as files from '../data/file-store'
import { type DocumentFile, FILE_LIMIT_BYTES, isImage, publishedName } from '../domain/file'
import { refusalFor } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import { recordEvent } from './take-edition-step'

export type NewFile = { editionId: string; kind: DocumentFile['kind']; name: string; bytes: Uint8Array }

type Content = { mediaType: string; opened: OpenedKind }

/** Scans the file and opens it once. Of a picture the picture alone is published: without the place where it was taken, and small in a text. */
async function opened(bytes: Uint8Array, content: Content, kind: DocumentFile['kind']) {
  const verdict = await scannerSays(bytes)
  const fault = verdict === 'clean' ? await openFile(bytes, content.opened) : verdict
  if (fault !== null) return { ok: false, fault } as const
  if (!isImage(content.mediaType)) return { ok: true, mediaType: content.mediaType, bytes } as const
  return drawPicture(bytes, content.opened, kind === 'image' ? 'text' : 'attachment')
}

/** Puts a file beside a draft, or a picture into its text. It is scanned, opened once and must be of a kind that is published. */
export async function addFile(
  actor: Actor,
  { editionId, kind, name, bytes }: NewFile,
  clock = systemClock,
): Promise<Result<DocumentFile, DisclosureRefusal>> {
  if (bytes.byteLength === 0) return refuse('disclosure.file-empty', 'file')
  if (bytes.byteLength > FILE_LIMIT_BYTES)
    return refuse('disclosure.file-too-large', 'file', { limit: FILE_LIMIT_BYTES / 1024 / 1024 })
  const content = await kindOfBytes(bytes)
  // Who may not add one hears that first; the answer stands below.
  const ready = content && (await mayAdd(actor, editionId)) ? await opened(bytes, content, kind) : null
  return inTransaction(async (tx) => {
    const found = isUuid(editionId) ? await editions.findForStep(tx, editionId) : null
    if (!found) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'edit', found)
    if (refusal) return refuse(refusal)
    const mediaType = ready?.ok ? ready.mediaType : content?.mediaType
    const fileName = mediaType && publishedName(name, mediaType)
    if (!ready || !fileName || (kind === 'image' && !isImage(mediaType))) return refuse('disclosure.file-kind', 'file')
    if (!ready.ok) return refuse(`disclosure.file-${ready.fault}`, 'file')

    const now = clock.now()
    const stored = await takeBytes('documents', ready.bytes)
    if (!stored) return refuse('disclosure.no-space', 'file')
    const { key: storageKey, ...facts } = stored
    const place = { id: newId(now), documentId: found.document.id, kind, fileName, mediaType: ready.mediaType }
    const file: DocumentFile = { ...place, ...facts, storageKey }
    await files.add(tx, file, editionId, now)
    await editions.addWriter(tx, editionId, actor.id)
    const event = { type: 'file.added', editionId, detail: { name: file.fileName, sha256: file.sha256 } } as const
    await recordEvent(tx, actor, found.document.id, event, clock)
    return ok(file)
  })
}

async function mayAdd(actor: Actor, editionId: string): Promise<boolean> {
  const found = isUuid(editionId) ? await editions.findForStep(db, editionId) : null
  return found !== null && refusalFor(actor, 'edit', found) === null
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
