import type { Transaction } from '@/platform/db'
import * as attachments from '../data/attachment-store'

/** A draft on its way to a case. `setAside` are files for materials that the answers no longer call for. */
export type Binding = { draftId: string; caseId: string; setAside: readonly string[] }

/**
 * Binds what lies in a draft to the case it became, inside the submission's own transaction: the caller has checked
 * whose draft it is. From here on nothing can be taken out or added. Returns how many files were bound.
 * Nobody is given a paper that they did not ask for (PIPL 6): what is set aside is removed.
 */
export async function attachToCase(
  tx: Transaction,
  { draftId, caseId, setAside }: Binding,
  now: Date,
): Promise<number> {
  await attachments.lockDraft(tx, draftId)
  if (setAside.length > 0) await attachments.removeFromDraft(tx, draftId, now, setAside)
  return attachments.bindToCase(tx, draftId, caseId)
}
