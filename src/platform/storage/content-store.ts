import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathOfKey, type StorageArea, storageKey, uploadsFolder } from './places'
import { withSpaceFor } from './upload-space'

export type StoredBytes = { key: string; sha256: string; size: number }

/**
 * Moves a finished file to its place by content. It has reached the disk when this returns; the same bytes twice are
 * one file. `file` must lie in the uploads folder (a rename does not cross disks) and is gone afterwards; space for it was
 * reserved before its first byte (upload-space.ts).
 */
export async function keepFile(area: StorageArea, file: string, sha256: string): Promise<string> {
  const key = storageKey(area, sha256)
  const target = pathOfKey(key)
  await mkdir(path.dirname(target), { recursive: true })
  await syncToDisk(file)
  await rename(file, target)
  await syncToDisk(path.dirname(target))
  return key
}

/**
 * Keeps bytes made by the city itself, for which the floor of free disk is there. Idempotent: equal bytes get the same key.
 */
export async function keepBytes(area: StorageArea, bytes: Uint8Array): Promise<StoredBytes> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { key: await keepFile(area, await written(bytes), sha256), sha256, size: bytes.byteLength }
}

async function written(bytes: Uint8Array): Promise<string> {
  await mkdir(uploadsFolder(), { recursive: true })
  const file = path.join(uploadsFolder(), `${randomUUID()}.part`)
  await writeFile(file, bytes)
  return file
}

/** The same for bytes that somebody sent; null, and nothing is kept, where the floor of free disk would not stay. */
export const takeBytes = (area: StorageArea, bytes: Uint8Array): Promise<StoredBytes | null> =>
  withSpaceFor(bytes.byteLength, () => keepBytes(area, bytes))

/** Under what the preview of a file lies: a scan's of several pages apart from one that showed the first page alone. */
export const previewHash = (sha256: string, hasPages: boolean): string =>
  hasPages ? createHash('sha256').update(`pages of ${sha256}`).digest('hex') : sha256

/**
 * Keeps what was made of a stored file, under its `previewHash`; it goes when the file goes. Not kept, and no failure,
 * where the floor of free disk would not stay.
 */
export async function keepPreview(sha256: string, bytes: Uint8Array): Promise<void> {
  await withSpaceFor(bytes.byteLength, async () => keepFile('previews', await written(bytes), sha256))
}

/** All bytes of a key; for the city's own letters, which are small. */
export const readBytes = (key: string): Promise<Buffer> => readFile(pathOfKey(key))

/** The bytes as a stream: all, or those from `start` to `end`, both within. */
export const openStored = (key: string, part: { start?: number; end?: number } = {}): ReadStream =>
  createReadStream(pathOfKey(key), part)

export async function isStored(key: string): Promise<boolean> {
  return (await stat(pathOfKey(key)).catch(() => null))?.isFile() ?? false
}

/** Takes the bytes and their preview away for good; the caller has made sure that nothing refers to them. */
export async function forgetStored(key: string): Promise<void> {
  const sha256 = key.split('/').slice(1).join('')
  for (const hasPages of [false, true])
    await rm(pathOfKey(storageKey('previews', previewHash(sha256, hasPages))), { force: true })
  await rm(pathOfKey(key), { force: true })
}

async function syncToDisk(place: string): Promise<void> {
  const handle = await open(place, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
