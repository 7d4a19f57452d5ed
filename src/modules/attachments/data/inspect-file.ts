import { type FileHandle, open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { startsLikePdf } from '@/platform/file-opener/pdf-head'
import type { FileContent } from '../domain/attachment'
import type { FileKind } from '../domain/file-kinds'
import { readAt, readZipDirectory, type ZipEntry, zipEnd } from './zip-directory'

const HEAD_BYTES = 4_100
const MB = 1024 * 1024
/** What an honest office document never exceeds. */
const UNPACKED = { entries: 2_000, bytes: 300 * MB, ratio: 150, small: 1 * MB }

const NOTHING: FileContent = { kind: null, danger: null }
const BY_MEDIA_TYPE: Record<string, FileKind> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/tiff': 'tiff',
}

/** What a file is by its bytes, and whether it is more than that. Reads its two ends and its table of contents, never all of it. */
export async function inspectFile(path: string): Promise<FileContent> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const head = await readAt(handle, 0, HEAD_BYTES)
    if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
      return inspectArchive(await readZipDirectory(handle, size))
    if (head.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return inspectCompound(handle, head)
    return await inspectPlain(handle, head, size)
  } finally {
    await handle.close()
  }
}

async function inspectPlain(handle: FileHandle, head: Buffer, size: number): Promise<FileContent> {
  const found = (await fileTypeFromBuffer(head))?.mime
  const kind = found === undefined && startsLikePdf(head) ? 'pdf' : (BY_MEDIA_TYPE[found ?? ''] ?? null)
  if (kind === null) return NOTHING
  // A picture whose tail is an archive is both: an old way past a check of the first bytes.
  if ((await zipEnd(handle, size)) >= 0) return { kind, danger: 'two-in-one' }
  if (/<(?:!doctype html|html|script|svg|\?php)/i.test(head.toString('latin1'))) return { kind, danger: 'markup' }
  return { kind, danger: null }
}

function inspectArchive(entries: ZipEntry[] | null): FileContent {
  if (entries === null) return NOTHING
  const names = new Set(entries.map(({ name }) => name))
  const word = names.has('[Content_Types].xml') && names.has('word/document.xml')
  const kind = word ? 'docx' : names.has('OFD.xml') ? 'ofd' : null
  if (isBomb(entries)) return { kind, danger: 'bomb' }
  if (entries.some(({ name }) => /(?:^|\/)vbaProject\.bin$/i.test(name))) return { kind, danger: 'macros' }
  if (entries.some(({ name }) => /^\/|\\|(?:^|\/)\.\.(?:\/|$)/.test(name))) return { kind, danger: 'two-in-one' }
  return { kind, danger: null }
}

function isBomb(entries: ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const swollen = entries.some(
    (entry) => entry.unpacked > UNPACKED.small && entry.unpacked > entry.packed * UNPACKED.ratio,
  )
  return entries.length > UNPACKED.entries || unpacked > UNPACKED.bytes || swollen
}

/** Word before 2007: a compound file (MS-CFB) whose list of streams names the document. */
async function inspectCompound(handle: FileHandle, head: Buffer): Promise<FileContent> {
  const sectorSize = head.length >= 512 && head.readUInt16LE(30) === 12 ? 4096 : 512
  const directory = await readAt(handle, (head.readUInt32LE(48) + 1) * sectorSize, 16 * 1024)
  const names = directory.toString('utf16le')
  if (names.includes('EncryptedPackage')) return { kind: 'docx', danger: 'password' }
  if (!names.includes('WordDocument')) return NOTHING
  return { kind: 'doc', danger: /_VBA_PROJECT|Macros/.test(names) ? 'macros' : null }
}
