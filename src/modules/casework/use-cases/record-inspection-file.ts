import { type Actor, inWhoseName } from '@/kernel/actor'
import { type Result, refuse } from '@/kernel/result'
import type { Transaction } from '@/platform/db'
import * as cases from '../data/case-store'
import * as events from '../data/event-store'
import type { CaseTask } from '../domain/case'
import { type InspectionFile, type InspectionFilesRefusal, inspectionToRecord } from '../domain/inspection-files'
import { mayTake } from '../domain/permissions'

export type InspectionPlace = { caseId: string; taskId: string }

/**
 * Holds the case until the transaction ends, so that nobody concludes the inspection meanwhile, and says whether this person
 * may change the files of its record.
 */
export async function holdInspection(
  tx: Transaction,
  actor: Actor,
  { caseId, taskId }: InspectionPlace,
): Promise<Result<CaseTask, InspectionFilesRefusal>> {
  const file = await cases.findForStep(tx, caseId)
  return file ? inspectionToRecord(actor, file, taskId) : refuse('case.not-found')
}

/**
 * Writes into the log of the case that a file went into the record of an inspection, or out of it. Part of the transaction
 * that changes the files and has held the inspection. The version of the case stays: nobody's open form grows stale by it.
 */
export async function recordInspectionFile(
  tx: Transaction,
  actor: Actor,
  task: CaseTask,
  change: { what: 'added' | 'removed'; file: InspectionFile },
  now: Date,
): Promise<void> {
  const { attachmentId, fileName, sha256 } = change.file
  const payload = { taskId: task.id, taskName: task.name, attachmentId, fileName, sha256 }
  const by = inWhoseName(actor, (one) => mayTake(one, task))
  await events.record(tx, task.caseId, by, { type: `inspection.file-${change.what}`, payload } as const, now)
}
