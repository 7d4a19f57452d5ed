import type { FileFamily, FileKind } from './file-kinds'

export type ScanState = 'unscanned' | 'clean' | 'infected'

/** An uploaded file as screens show it. */
export type Attachment = {
  id: string
  materialKey: string
  fileName: string
  mediaType: string
  /** Bytes. */
  size: number
  sha256: string
  scanState: ScanState
  createdAt: Date
}

/** Whose files count together: those of a draft, or of the record of an inspection on site. */
export type UploadSubject = { draftId: string } | { taskId: string; caseId: string }

/** Where a file may go: one material of one open draft, with what its service asks for; or the record of an inspection. */
export type UploadPlace = {
  subject: UploadSubject
  /** Who may put it there. */
  ownerId: string
  material: { key: string; accepts: readonly FileFamily[]; maxFiles: number }
}

/** What is known of a file before its bytes arrive. */
export type AnnouncedFile = { name: string; size: number }

/** What its bytes say it is, whatever it is called. */
export type FileContent = {
  kind: FileKind | null
  danger: 'two-in-one' | 'bomb' | 'macros' | 'markup' | 'password' | null
}

/** What already lies there: under the material, and in all. */
export type PlaceContents = { filesOfMaterial: number; bytesInAll: number }

export type AttachmentRefusal =
  | 'attachment.not-found'
  | 'attachment.not-permitted'
  | 'attachment.empty'
  | 'attachment.too-large'
  | 'attachment.draft-full'
  | 'attachment.too-many-files'
  | 'attachment.kind-not-accepted'
  | 'attachment.unreadable'
  | 'attachment.encrypted'
  | 'attachment.active'
  | 'attachment.hidden'
  | 'attachment.oversized'
  | 'attachment.unchecked'
  | 'attachment.no-preview'
  | 'attachment.damaged'
  | 'attachment.already-filed'
  | 'attachment.inspection-ended'
  | 'attachment.not-inspector'
  | 'attachment.infected'
  | 'attachment.being-checked'
