import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { drawPicture } from '@/platform/file-opener/open-file'
import { processWide } from '@/platform/process-wide'
import { isStored, keepPreview, previewHash, readBytes } from '@/platform/storage/content-store'
import { pathOfKey, storageKey } from '@/platform/storage/places'
import type { AttachmentRefusal } from '../domain/attachment'
import { type PictureKind, pictureKindOf } from '../domain/file-kinds'
import { type OpenedAttachment, openAttachment } from './open-attachment'

export type AttachmentPreview = { fileName: string; mediaType: 'image/jpeg'; bytes: Uint8Array }
type Drawn = Result<Uint8Array, AttachmentRefusal>

/** Those being made now, by the hash of their file: whoever asks meanwhile waits for the same one. */
const underWay = processWide('previews', () => new Map<string, Promise<Drawn>>())

/**
 * A picture of a file at the size of a screen (of a scan its first pages under each other), as JPEG, for whoever may open the file (openAttachment decides, and writes
 * the reading down). Made when first asked for and kept. Refused for what is no picture, and for one that cannot be read.
 */
export async function previewAttachment(
  actor: Actor,
  attachmentId: string,
  clock = systemClock,
): Promise<Result<AttachmentPreview, AttachmentRefusal>> {
  const opened = await openAttachment(actor, attachmentId, clock)
  if (!opened.ok) return opened
  const kind = pictureKindOf(opened.value.mediaType)
  if (kind === null) return refuse('attachment.no-preview')
  const drawn = await previewOf(opened.value, kind)
  if (!drawn.ok) return drawn
  const fileName = `${opened.value.fileName.replace(/\.[a-z]{3,4}$/i, '')}.jpg`
  return ok({ fileName, mediaType: 'image/jpeg', bytes: drawn.value })
}

async function previewOf({ sha256, storageKey: source }: OpenedAttachment, kind: PictureKind): Promise<Drawn> {
  const hash = previewHash(sha256, kind === 'tiff')
  const key = storageKey('previews', hash)
  if (await isStored(key)) return ok(await readBytes(key))
  const waiting = underWay.get(sha256) ?? draw(source, kind, hash).finally(() => underWay.delete(sha256))
  underWay.set(sha256, waiting)
  return waiting
}

async function draw(source: string, kind: PictureKind, hash: string): Promise<Drawn> {
  const drawn = await drawPicture(pathOfKey(source), kind, 'preview')
  if (!drawn.ok) return refuse(`attachment.${drawn.fault}`)
  await keepPreview(hash, drawn.bytes)
  return ok(drawn.bytes)
}
