import type { Transaction } from '@/platform/db'
import { env } from '@/platform/env'
import { enqueue } from '@/platform/queue'

const SCAN_QUEUE = 'attachment-scan'

/** Asks the worker to have a file looked at; where the city runs no scanner, nobody is asked and the desk says so. */
export async function requestScan(tx: Transaction, attachmentId: string): Promise<void> {
  if (env.CLAMD_URL) await enqueue(tx, SCAN_QUEUE, { attachmentId }, { key: attachmentId, patience: 'a-day' })
}
