import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { recordRefusal } from '@/modules/audit/use-cases/record-refusal'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { type CaseView, caseFile } from '../queries/case-file'
import { recordedCase } from '../queries/recorded-case'

/**
 * An officer opens a case at the desk: the same view as the query, and a line in the record of who read whose data. A case
 * that is there and none of their business goes on record too; to them it does not exist.
 */
export async function openCaseFile(actor: Actor, caseId: string, clock = systemClock): Promise<CaseView | null> {
  const view = await caseFile(actor, caseId, clock)
  if (view)
    await recordAccess(db, actor, { action: 'case.read', subjectKind: 'case', subjectId: caseId, caseId }, clock)
  else if (isUuid(caseId) && (await recordedCase(caseId)))
    await recordRefusal(actor, { action: 'visit.refused', subjectKind: 'case', subjectId: caseId }, clock)
  return view
}
