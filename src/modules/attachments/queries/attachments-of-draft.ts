import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { db, type Transaction } from '@/platform/db'
import * as attachments from '../data/attachment-store'
import type { Attachment } from '../domain/attachment'

/** What lies in one's own draft, by material and in the order it came. */
export async function attachmentsOfDraft(actor: Actor, draftId: string, tx: Transaction = db): Promise<Attachment[]> {
  return isUuid(draftId) ? attachments.ofDraft(tx, actor.id, draftId) : []
}
