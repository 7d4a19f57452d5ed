import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { maySee } from '@/modules/casework/domain/permissions'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { db } from '@/platform/db'
import * as attachments from '../data/attachment-store'
import type { Attachment } from '../domain/attachment'

/** Everything handed in with a case, for whoever may see the case; nothing for anybody else. */
export async function attachmentsOfCase(actor: Actor, caseId: string): Promise<Attachment[]> {
  const file = isUuid(caseId) ? await recordedCase(caseId) : null
  if (!file || !maySee(actor, file)) return []
  return attachments.ofCase(db, caseId)
}
