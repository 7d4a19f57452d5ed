import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { isUuid } from '@/kernel/ids'
import { uploadsFolder } from './places'
import { release } from './upload-space'

/** An upload on its way: `note` says what it is for; `done` what became of it once it was whole. */
export type PendingUpload<Note> = { id: string; size: number; note: Note; done?: string }

/** Hashes of uploads this process is receiving, so that a resumed one need not be read again from the start. */
const hashes = new Map<string, { at: number; hash: Hash }>()

const bytesOf = (id: string): string => path.join(uploadsFolder(), `${id}.part`)
const noteOf = (id: string): string => path.join(uploadsFolder(), `${id}.json`)

/** Opens a place for an upload of `size` bytes. Its id is random and the only name its files ever have. */
export async function openUpload<Note>(size: number, note: Note, id = randomUUID()): Promise<PendingUpload<Note>> {
  const upload = { id, size, note }
  await mkdir(uploadsFolder(), { recursive: true })
  await (await open(bytesOf(upload.id), 'wx')).close()
  await writeNote(upload)
  return upload
}

/** The upload and how many bytes of it are here; null when it is unknown or was swept away. */
export async function findUpload<Note>(id: string): Promise<(PendingUpload<Note> & { offset: number }) | null> {
  if (!isUuid(id)) return null
  const text = await readFile(noteOf(id), 'utf8').catch(() => null)
  if (text === null) return null
  const upload = JSON.parse(text) as PendingUpload<Note>
  if (upload.done !== undefined) return { ...upload, offset: upload.size }
  const bytes = await stat(bytesOf(id)).catch(() => null)
  return bytes && { ...upload, offset: bytes.size }
}

/**
 * Writes what comes behind what is here, piece by piece, and hashes it on the way. What arrived stays when the stream
 * breaks. Returns how many bytes are here now; they have reached the disk.
 */
export async function appendToUpload(id: string, offset: number, stream: Readable): Promise<number> {
  const handle = await open(bytesOf(id), 'r+')
  const state = await hashUpTo(id, offset)
  try {
    for await (const piece of stream) {
      await writeAll(handle, piece as Buffer, state.at)
      state.hash.update(piece)
      state.at += piece.length
    }
    await handle.datasync()
  } finally {
    await handle.close()
  }
  return state.at
}

async function writeAll(handle: FileHandle, piece: Buffer, position: number): Promise<void> {
  for (let done = 0; done < piece.length; ) {
    const { bytesWritten } = await handle.write(piece, done, piece.length - done, position + done)
    done += bytesWritten
  }
}

async function hashUpTo(id: string, offset: number): Promise<{ at: number; hash: Hash }> {
  const known = hashes.get(id)
  if (known?.at === offset) return known
  const state = { at: 0, hash: createHash('sha256') }
  if (offset > 0) {
    for await (const piece of createReadStream(bytesOf(id), { end: offset - 1 })) {
      state.hash.update(piece)
      state.at += piece.length
    }
  }
  hashes.set(id, state)
  return state
}

/** A whole upload: where its bytes wait, and their SHA-256. */
export async function wholeUpload(id: string, size: number): Promise<{ path: string; sha256: string }> {
  const { hash } = await hashUpTo(id, size)
  return { path: bytesOf(id), sha256: hash.copy().digest('hex') }
}

/** The bytes are in their place; the note stays a day, for a sender who did not hear the answer. */
export async function finishUpload<Note>(upload: PendingUpload<Note>, done: string): Promise<void> {
  await writeNote({ ...upload, done })
  release(upload.id)
  hashes.delete(upload.id)
  await rm(bytesOf(upload.id), { force: true })
}

/** Leaves nothing of it. */
export async function dropUpload(id: string): Promise<void> {
  release(id)
  hashes.delete(id)
  await Promise.all([rm(bytesOf(id), { force: true }), rm(noteOf(id), { force: true })])
}

async function writeNote<Note>(upload: PendingUpload<Note>): Promise<void> {
  const fresh = `${noteOf(upload.id)}.new`
  await writeFile(fresh, JSON.stringify(upload))
  await rename(fresh, noteOf(upload.id))
}

/** Removes what was last touched before the given time; returns how many files that were. */
export async function sweepPendingUploads(before: Date): Promise<number> {
  const names = await readdir(uploadsFolder()).catch(() => [])
  let swept = 0
  for (const name of names) {
    const file = path.join(uploadsFolder(), name)
    const facts = await stat(file).catch(() => null)
    if (facts === null || facts.mtime >= before) continue
    const id = name.split('.')[0] ?? ''
    release(id)
    hashes.delete(id)
    await rm(file, { force: true })
    swept += 1
  }
  return swept
}
