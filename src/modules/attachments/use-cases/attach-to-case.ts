import type { Transaction } from '@/platform/db'
import * as attachments from '../data/attachment-store'

/**
 * Binds what lies in a draft to the case it became, inside the submission's own transaction: the caller has checked
 * whose draft it is. From here on nothing can be taken out or added. Returns how many files were bound.
 */
export async function attachToCase(tx: Transaction, draftId: string, caseId: string): Promise<number> {
  await attachments.lockDraft(tx, draftId)
  return attachments.bindToCase(tx, draftId, caseId)
}
