import { fileTypeFromBuffer } from 'file-type'
import { PUBLISHED_KINDS } from '../domain/file'

const MACROS = /vbaProject\.bin|_VBA_PROJECT/

/** What the bytes are, when it is something that may be published; null for anything else, and for files with macros. */
export async function kindOfBytes(bytes: Uint8Array): Promise<string | null> {
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime
  if (!mediaType || !(mediaType in PUBLISHED_KINDS)) return null
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return MACROS.test(text.toString('latin1')) || MACROS.test(text.toString('utf16le')) ? null : mediaType
}
