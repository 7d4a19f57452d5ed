import type { Actor } from '@/kernel/actor'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { type CaseView, caseFile } from '../queries/case-file'

/** An officer opens a case at the desk: the same view as the query, and a line in the record of who read whose data. */
export async function openCaseFile(actor: Actor, caseId: string, clock = systemClock): Promise<CaseView | null> {
  const view = await caseFile(actor, caseId, clock)
  if (view)
    await recordAccess(db, actor, { action: 'case.read', subjectKind: 'case', subjectId: caseId, caseId }, clock)
  return view
}
