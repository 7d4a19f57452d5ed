import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, statfs } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../env'
import { processWide } from '../process-wide'
import { uploadsFolder } from './places'

const MB = 1024 * 1024

/** What uploads on their way may hold at once: for one person, and for one address with everybody behind it. */
export const UPLOAD_QUOTA = {
  person: { files: 40, bytes: 600 * MB },
  address: { files: 400, bytes: 4_000 * MB },
} as const

/** A place is a draft or the task of an inspection; what its own work needs is in neither. */
export type Reservation = { ownerId: string; draftId?: string; taskId?: string; address: string; size: number }
export type NoSpace = 'too-many' | 'no-space'

/** Every upload that was announced and is not whole yet, by its id; a restart reads it back from the notes on the disk. */
const known = processWide('upload-space', (): { open?: Map<string, Reservation> } => ({}))
let free = { at: Number.NEGATIVE_INFINITY, bytes: 0 }
const FREE_REMEMBERED_MS = 500

async function reservations(): Promise<Map<string, Reservation>> {
  if (known.open) return known.open
  const found = new Map<string, Reservation>()
  for (const name of await readdir(uploadsFolder()).catch(() => [])) {
    if (!name.endsWith('.json')) continue
    const text = await readFile(path.join(uploadsFolder(), name), 'utf8').catch(() => '{}')
    const {
      size = 0,
      note,
      done,
    } = JSON.parse(text) as { size?: number; note?: Omit<Reservation, 'size'>; done?: string }
    if (note && done === undefined) found.set(path.basename(name, '.json'), { ...note, size })
  }
  known.open ??= found
  return known.open
}

/** Bytes announced for a draft or a task that are not attachments of it yet, save those of one upload. */
export async function reservedIn(placeId: string, exceptId?: string): Promise<number> {
  const all = [...(await reservations())]
  return all.reduce(
    (sum, [id, one]) => sum + ((one.draftId ?? one.taskId) === placeId && id !== exceptId ? one.size : 0),
    0,
  )
}

/** Reserves space for an upload before its first byte, or says why there is none. Checked and reserved in one step. */
export async function reserve(id: string, wanted: Reservation): Promise<NoSpace | null> {
  const all = await reservations()
  const bytes = await freeBytes()
  const refusal = refusalFor(all, wanted, bytes)
  if (refusal === null) all.set(id, wanted)
  return refusal
}

/** More bytes of an upload whose size nobody announced. */
export async function grow(id: string, by: number): Promise<NoSpace | null> {
  const all = await reservations()
  const held = all.get(id)
  if (!held) return 'no-space'
  const refusal = refusalFor(all, { ...held, size: by }, await freeBytes())
  if (refusal === null) held.size += by
  return refusal
}

/**
 * Does work that writes `size` bytes, counted as promised until it is done; null, and nothing is done, where the floor of
 * free disk would not stay beside what uploads were promised.
 */
export async function withSpaceFor<T>(size: number, work: () => Promise<T>): Promise<T | null> {
  const id = randomUUID()
  // Its own owner and address: what one person or household may hold is about uploads on their way.
  if (await reserve(id, { ownerId: id, address: id, size })) return null
  try {
    return await work()
  } finally {
    release(id)
  }
}

/** The upload is whole, or nothing of it is left; how much is free is measured anew. */
export function release(id: string): void {
  if (known.open?.delete(id)) free.at = Number.NEGATIVE_INFINITY
}

function refusalFor(all: Map<string, Reservation>, wanted: Reservation, bytesFree: number): NoSpace | null {
  const held = { person: { files: 0, bytes: 0 }, address: { files: 0, bytes: 0 }, bytes: 0 }
  for (const one of all.values()) {
    held.bytes += one.size
    if (one.ownerId === wanted.ownerId) add(held.person, one.size)
    if (one.address === wanted.address) add(held.address, one.size)
  }
  const isOver = (['person', 'address'] as const).some(
    (who) => held[who].files >= UPLOAD_QUOTA[who].files || held[who].bytes + wanted.size > UPLOAD_QUOTA[who].bytes,
  )
  if (isOver) return 'too-many'
  // What others were promised may still come.
  return bytesFree - held.bytes - wanted.size < env.FREE_SPACE_FLOOR_MB * MB ? 'no-space' : null
}

function add(sum: { files: number; bytes: number }, size: number): void {
  sum.files += 1
  sum.bytes += size
}

async function freeBytes(): Promise<number> {
  if (performance.now() - free.at < FREE_REMEMBERED_MS) return free.bytes
  await mkdir(uploadsFolder(), { recursive: true })
  const { bavail, bsize } = await statfs(uploadsFolder())
  free = { at: performance.now(), bytes: bavail * bsize }
  return free.bytes
}
