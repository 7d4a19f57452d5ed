import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import type { CaseFile, CaseTask } from './case'
import { isInspection } from './inspection'
import { maySee, mayTake } from './permissions'

/** A photograph or document of an inspection on site, as the log names it. */
export type InspectionFile = { attachmentId: string; fileName: string; sha256: string }

export type InspectionFilesRefusal = 'case.not-found' | 'case.not-permitted' | 'case.wrong-status'

/**
 * The inspection to whose record this person may add files, and take them out again: whoever its task waits for, until
 * the conclusion is in. From then on they belong to the record that the decision rests on (许可法 34).
 */
export function inspectionToRecord(
  actor: Actor,
  file: CaseFile,
  taskId: string,
): Result<CaseTask, InspectionFilesRefusal> {
  const task = maySee(actor, file) ? file.tasks.find(({ id }) => id === taskId) : undefined
  if (!task || actor.kind !== 'staff' || !isInspection(file.case, task)) return refuse('case.not-found')
  if (task.state !== 'open') return refuse('case.wrong-status')
  return mayTake(actor, task) ? ok(task) : refuse('case.not-permitted')
}
