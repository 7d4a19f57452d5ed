import { ok, type Result, refuse } from '@/kernel/result'
import type { AnnouncedFile, AttachmentRefusal, FileContent, PlaceContents, UploadPlace } from './attachment'
import { type FileKind, fitsExtension, kindsIn } from './file-kinds'
import { extensionOf } from './file-name'

const MB = 1024 * 1024

/** Written for citizens in the guide and on the materials page: change it there too. */
export const UPLOAD_LIMITS = { fileBytes: 50 * MB, draftBytes: 500 * MB }

type Verdict<T> = Result<T, AttachmentRefusal>

/** Said before a byte is sent: is there room for it, and is it a kind of file this material takes? */
export function admitAnnounced(place: UploadPlace, file: AnnouncedFile, already: PlaceContents): Verdict<null> {
  const { accepts, maxFiles } = place.material
  const extension = extensionOf(file.name)
  if (file.size === 0) return refuse('attachment.empty')
  if (file.size > UPLOAD_LIMITS.fileBytes) return refuse('attachment.too-large')
  // A name may lack its ending, or end in a date; the bytes will say what it is.
  const isNamed = extension !== '' && !/^\d+$/.test(extension)
  if (isNamed && !kindsIn(accepts).some((kind) => fitsExtension(kind, extension)))
    return refuse('attachment.kind-not-accepted')
  if (already.filesOfMaterial >= maxFiles) return refuse('attachment.too-many-files')
  if (already.bytesInAll + file.size > UPLOAD_LIMITS.draftBytes) return refuse('attachment.draft-full')
  return ok(null)
}

const BY_DANGER = {
  'two-in-one': 'attachment.hidden',
  markup: 'attachment.hidden',
  macros: 'attachment.active',
  bomb: 'attachment.oversized',
  password: 'attachment.encrypted',
} as const satisfies Record<NonNullable<FileContent['danger']>, AttachmentRefusal>

/** Said once the bytes are here: they must be what this material takes, and nothing more. What it is called decides nothing. */
export function admitContent(place: UploadPlace, content: FileContent): Verdict<FileKind> {
  if (content.danger !== null) return refuse(BY_DANGER[content.danger])
  const accepted = kindsIn(place.material.accepts)
  if (content.kind === null || !accepted.includes(content.kind)) return refuse('attachment.kind-not-accepted')
  return ok(content.kind)
}
