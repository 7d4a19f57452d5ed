import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { machineTimeOf, systemClock } from '@/platform/clock'
import { db, inTransaction } from '@/platform/db'
import { env } from '@/platform/env'
import { forgetStored } from '@/platform/storage/content-store'
import { sweepPendingUploads } from '@/platform/storage/pending-uploads'
import * as attachments from '../data/attachment-store'
import { requestScan } from '../data/scan-queue'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const AT_ONCE = 200

export type Swept = { unfinished: number; forgotten: number; rescanned: number }

/**
 * The hourly job: deletes uploads nobody finished within a day and bytes that only removed files pointed to, and queues
 * files again that the scanner has not seen after an hour.
 */
export async function sweepUploads(actor: Actor, clock = systemClock): Promise<Swept> {
  if (actor.kind !== 'system') throw new Error('only the city itself sweeps uploads')
  const now = clock.now().getTime()
  // The disk stamps unfinished files with the machine's time.
  const unfinished = await sweepPendingUploads(machineTimeOf(new Date(now - DAY_MS)))
  const forgotten = await attachments.listForgotten(db, new Date(now - DAY_MS), AT_ONCE)
  for (const key of forgotten) {
    await attachments.deleteRemoved(db, key)
    await forgetStored(key)
  }
  return { unfinished, forgotten: forgotten.length, rescanned: await askAgain(new Date(now - HOUR_MS)) }
}

/** A scan whose every try failed must not leave a file locked for good. */
async function askAgain(before: Date): Promise<number> {
  if (!env.CLAMD_URL) return 0
  const waiting = await attachments.listUnscanned(db, before, AT_ONCE)
  await inTransaction(async (tx) => {
    for (const id of waiting) await requestScan(tx, id)
    return ok(null)
  })
  return waiting.length
}
