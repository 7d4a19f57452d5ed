import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { type Clock, systemClock } from '@/platform/clock'
import { db, inTransaction } from '@/platform/db'
import { drawPicture } from '@/platform/file-opener/open-file'
import { log } from '@/platform/log'
import { announceChange } from '@/platform/publications'
import { forgetStored, isStored, keepBytes, readBytes } from '@/platform/storage/content-store'
import { kindOfBytes } from '../data/file-kind'
import * as pictures from '../data/old-picture-store'
import { type DocumentFile, isImage, publishedName } from '../domain/file'
import { recordEvent } from './take-edition-step'

const MOST = 200
const BATCH = 20
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** `clean`: held the picture alone already; `failed`: could not be read and is tried again the next time. */
export type CleanedPictures = Record<'cleaned' | 'clean' | 'failed', number>

/**
 * By the system: pictures of documents that came in before pictures were drawn anew (decision 0206) lose the place, time and
 * device they carry. The address stays, the old bytes go, and the log of the document says so. One after the other, each in a
 * transaction of its own, so it may stop anywhere and be made again; at most `most` at a time.
 */
export async function cleanOldPictures(actor: Actor, most = MOST, clock = systemClock): Promise<CleanedPictures> {
  if (actor.kind !== 'system') throw new Error('only the city itself cleans old pictures')
  const done: CleanedPictures = { cleaned: 0, clean: 0, failed: 0 }
  let after: string | undefined = BEFORE_ALL
  for (let left = most; left > 0 && after !== undefined; left -= BATCH) {
    const batch: DocumentFile[] = await pictures.unchecked(db, after, Math.min(BATCH, left))
    for (const file of batch) done[await cleanOne(actor, file, clock)]++
    after = batch.at(-1)?.id
  }
  await forgetReplaced()
  return done
}

async function cleanOne(actor: Actor, file: DocumentFile, clock: Clock): Promise<keyof CleanedPictures> {
  const drawn = await drawnAnew(file)
  if (!drawn.ok) {
    log.warn({ fileId: file.id, fault: drawn.fault }, 'an old picture of a document could not be cleaned')
    return 'failed'
  }
  if (!drawn.carriedMore) {
    await pictures.markChecked(db, file.id, clock.now())
    return 'clean'
  }
  const { key: storageKey, ...facts } = await keepBytes('documents', drawn.bytes)
  const { mediaType } = drawn
  const fileName = publishedName(file.fileName, mediaType) ?? file.fileName
  await inTransaction(async (tx) => {
    const picture = { fileName, mediaType, ...facts, storageKey }
    if (!(await pictures.replace(tx, file, picture, clock.now()))) return ok(null)
    const detail = { name: fileName, sha256: facts.sha256, before: file.sha256 }
    await recordEvent(tx, actor, file.documentId, { type: 'file.cleaned', editionId: null, detail }, clock)
    await announceChange(tx)
    return ok(null)
  })
  return 'cleaned'
}

async function drawnAnew({ storageKey, kind }: DocumentFile) {
  const bytes = (await isStored(storageKey)) ? await readBytes(storageKey) : null
  const content = bytes && (await kindOfBytes(bytes))
  if (!content || !isImage(content.mediaType)) return { ok: false, fault: bytes ? 'no picture' : 'not there' } as const
  return drawPicture(bytes, content.opened, kind === 'image' ? 'text' : 'attachment')
}

/** What was replaced, also by a run that was interrupted before it came to this. */
async function forgetReplaced(): Promise<void> {
  for (const key of await pictures.replacedKeys(db)) {
    await forgetStored(key)
    await pictures.markGone(db, key)
  }
}
