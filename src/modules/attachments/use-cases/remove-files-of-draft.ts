import type { Transaction } from '@/platform/db'
import * as attachments from '../data/attachment-store'

/** The files of a draft that is thrown away, in the same transaction: the caller has checked whose it is (PIPL 47). */
export async function removeFilesOfDraft(tx: Transaction, draftId: string, now: Date): Promise<void> {
  await attachments.lockDraft(tx, draftId)
  await attachments.removeFromDraft(tx, draftId, now)
}
