import { fileTypeFromBuffer } from 'file-type'
import type { OpenedKind } from '@/platform/file-opener/file-fault'
import { startsLikePdf } from '@/platform/file-opener/pdf-head'
import type { PUBLISHED_KINDS } from '../domain/file'

/** How the program that opens files calls what may be published. */
const OPENED: Record<keyof typeof PUBLISHED_KINDS, OpenedKind> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/x-cfb': 'doc',
  'application/zip': 'zip',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** What the bytes are, when it is something that may be published; null for anything else. */
export async function kindOfBytes(bytes: Uint8Array): Promise<{ mediaType: string; opened: OpenedKind } | null> {
  const found = (await fileTypeFromBuffer(bytes))?.mime
  const mediaType = found === undefined && startsLikePdf(bytes) ? 'application/pdf' : found
  const opened = mediaType && OPENED[mediaType]
  return mediaType && opened ? { mediaType, opened } : null
}
