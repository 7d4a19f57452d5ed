import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { maySee } from '@/modules/casework/domain/permissions'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { db } from '@/platform/db'
import { perRequest } from '@/platform/per-request'
import * as attachments from '../data/attachment-store'
import type { Attachment } from '../domain/attachment'

export type InspectionAttachment = Attachment & { taskId: string }

/** Everything handed in with a case, for whoever may see the case; nothing for anybody else. */
export async function attachmentsOfCase(actor: Actor, caseId: string): Promise<Attachment[]> {
  return (await readFiles(actor, caseId)).filter(({ taskId }) => taskId === null)
}

/** The records of a case's inspections in pictures and papers, for staff who may see the case; nothing for anybody else. */
export async function filesOfInspections(actor: Actor, caseId: string): Promise<InspectionAttachment[]> {
  if (actor.kind !== 'staff') return []
  return (await readFiles(actor, caseId)).flatMap(({ taskId, ...one }) => (taskId === null ? [] : [{ ...one, taskId }]))
}

const readFiles = perRequest(async (actor: Actor, caseId: string) => {
  const file = isUuid(caseId) ? await recordedCase(caseId) : null
  return file && maySee(actor, file) ? attachments.ofCase(db, caseId) : []
})
