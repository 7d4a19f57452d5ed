import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { maySee } from '@/modules/casework/domain/permissions'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { db } from '@/platform/db'
import * as inspectionFiles from '../data/inspection-file-store'
import type { Attachment } from '../domain/attachment'

export type InspectionAttachment = Attachment & { taskId: string }

/** The records of a case's inspections in pictures and papers, for staff who may see the case; nothing for anybody else. */
export async function filesOfInspections(actor: Actor, caseId: string): Promise<InspectionAttachment[]> {
  const file = actor.kind === 'staff' && isUuid(caseId) ? await recordedCase(caseId) : null
  return file && maySee(actor, file) ? inspectionFiles.ofInspections(db, caseId) : []
}
