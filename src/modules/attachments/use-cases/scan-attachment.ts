import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { log } from '@/platform/log'
import { scanStream } from '@/platform/storage/clamd'
import { openStored } from '@/platform/storage/content-store'
import * as attachments from '../data/attachment-store'

/**
 * Has one file looked at by clamd. Throws when the scanner does not answer: the queue tries again, and until then
 * nobody can download the file.
 */
export async function scanAttachment(actor: Actor, { attachmentId }: { attachmentId: string }): Promise<void> {
  if (actor.kind !== 'system') throw new Error('only the city itself has files scanned')
  const attachment = await attachments.find(db, attachmentId)
  if (!attachment || attachment.removedAt || attachment.scanState !== 'unscanned' || !env.CLAMD_URL) return
  const { infected } = await scanStream(env.CLAMD_URL, openStored(attachment.storageKey))
  await attachments.setScanState(db, attachmentId, infected ? 'infected' : 'clean')
  if (infected) log.warn({ attachmentId }, 'an upload is infected and was locked')
}
