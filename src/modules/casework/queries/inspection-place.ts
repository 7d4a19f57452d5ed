import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { type Result, refuse } from '@/kernel/result'
import { db } from '@/platform/db'
import * as cases from '../data/case-store'
import type { CaseTask } from '../domain/case'
import { type InspectionFilesRefusal, inspectionToRecord } from '../domain/inspection-files'

/** The open inspection with this task, for whoever may add files to its record now; asked again, and for good, when they are here. */
export async function inspectionPlace(actor: Actor, taskId: string): Promise<Result<CaseTask, InspectionFilesRefusal>> {
  const caseId = isUuid(taskId) ? await cases.idOfTask(db, taskId) : null
  const file = caseId === null ? null : await cases.find(db, caseId)
  return file ? inspectionToRecord(actor, file, taskId) : refuse('case.not-found')
}
