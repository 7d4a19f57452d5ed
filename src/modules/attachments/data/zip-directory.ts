import type { FileHandle } from 'node:fs/promises'

export type ZipEntry = { name: string; packed: number; unpacked: number }

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_SIZE = 22
/** The end record may be followed by a comment of at most 64 KB. */
const LONGEST_TAIL = END_SIZE + 0xffff
/** A directory larger than this is no office document. */
const LARGEST_DIRECTORY = 4 * 1024 * 1024

export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** The offset of a ZIP's end record in the tail of a file, or -1. */
export async function zipEnd(handle: FileHandle, size: number): Promise<number> {
  const length = Math.min(size, LONGEST_TAIL)
  const tail = await readAt(handle, size - length, length)
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    // Only a record whose comment ends where the file ends is one; compressed data may hold the four bytes by chance.
    if (tail.readUInt32LE(at) === END_SIGNATURE && at + END_SIZE + tail.readUInt16LE(at + 20) === tail.length)
      return size - length + at
  }
  return -1
}

/** The list of contents of a ZIP, without unpacking anything; null when it is none, or one we do not read (ZIP64, split). */
export async function readZipDirectory(handle: FileHandle, size: number): Promise<ZipEntry[] | null> {
  const end = await zipEnd(handle, size)
  if (end < 0) return null
  const record = await readAt(handle, end, END_SIZE)
  const [count, length, offset] = [record.readUInt16LE(10), record.readUInt32LE(12), record.readUInt32LE(16)]
  if (length > LARGEST_DIRECTORY || offset + length > end) return null
  return entriesOf(await readAt(handle, offset, length), count)
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return null
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}
