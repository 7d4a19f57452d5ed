import type { Actor } from '@/kernel/actor'
import { fault, ok, refuse, refuseAll } from '@/kernel/result'
import { resolve } from './acceptance'
import type { CaseFile } from './case'
import { openTaskFor, openTasks } from './case-file'
import { type InspectionGiven, inspectionOf, isInspection, reviewersAfter } from './inspection'
import { mayTake } from './permissions'
import type { CaseRefusal } from './refusals'
import { closeTask, closeTaskIf, type Decided, type Moment, moved, openStage, settled } from './step'

export const REVIEW_OUTCOMES = ['agree', 'disagree'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]
export type Review = { taskId: string; outcome: ReviewOutcome; opinion: string; inspection?: InspectionGiven }

/** 审核: one reviewer's opinion. When it was the last one open in its stage, the next stage begins. */
export function review(file: CaseFile, actor: Actor, given: Review, moment: Moment): Decided {
  const { taskId, outcome, opinion } = given
  const task = file.tasks.find(({ id }) => id === taskId)
  if (task?.action !== 'review' || !mayTake(actor, task)) return refuse('case.not-permitted')
  const words = opinion.trim()
  const facts = { departmentId: task.departmentId, receivedOn: file.case.receivedOn, today: moment.today }
  const seen = isInspection(file.case, task) ? inspectionOf(given.inspection, actor, facts) : null
  const refused = refuseAll<CaseRefusal>([
    ...(seen && !seen.ok ? [seen.refusal, ...(seen.refusal.also ?? [])] : []),
    words === '' && fault('case.opinion-required', 'opinion'),
  ])
  if (refused) return refused
  const inspection = seen?.ok ? seen.value : undefined

  const done = closeTask(moved(file, 'review'), task, actor, { outcome, opinion: words, now: moment.now })
  const reviewerIds = reviewersAfter(file.case.reviewerIds, actor.id, inspection)
  const reviewed = { ...done, case: { ...done.case, reviewerIds } }
  const isJoined = openTasks(reviewed).every(({ stageIndex }) => stageIndex !== task.stageIndex)
  const next = isJoined ? openStage(reviewed, task.stageIndex + 1, moment) : reviewed
  const { taskKey, name, stageName, departmentId } = task
  const payload = {
    taskKey,
    taskName: name,
    stageName,
    departmentId,
    outcome,
    opinion: words,
    ...(inspection && { inspection }),
  }
  return ok({ file: settled(next, moment), event: { type: 'task.completed', payload } })
}

/** 准予. */
export function grant(
  file: CaseFile,
  actor: Actor,
  given: { reason: string; conditions: string },
  moment: Moment,
): Decided {
  const payload = { reason: given.reason.trim(), conditions: given.conditions.trim() }
  return ok({ file: decided(file, 'grant', actor, payload.reason, moment), event: { type: 'case.granted', payload } })
}

/** 不予: never without its reason and the law it rests on (许可法 38). */
export function deny(
  file: CaseFile,
  actor: Actor,
  given: { reason: string; legalBasis: string },
  moment: Moment,
): Decided {
  const payload = { reason: given.reason.trim(), legalBasis: given.legalBasis.trim() }
  const refused = refuseAll<CaseRefusal>([
    payload.reason === '' && fault('case.reason-required', 'reason'),
    payload.legalBasis === '' && fault('case.legal-basis-required', 'legalBasis'),
  ])
  if (refused) return refused
  return ok({ file: decided(file, 'deny', actor, payload.reason, moment), event: { type: 'case.denied', payload } })
}

function decided(file: CaseFile, action: 'grant' | 'deny', actor: Actor, opinion: string, moment: Moment): CaseFile {
  const done = closeTaskIf(file, openTaskFor(file, 'approve'), actor, { outcome: action, opinion, now: moment.now })
  return settled(moved(done, action, { decidedOn: moment.today }), moment)
}

/** The applicant takes the application back, at any time before the decision. */
export function withdraw(file: CaseFile, given: { reason: string }, moment: Moment): Decided {
  const corrections = resolve(file, 'withdrawn', moment)
  const withdrawn = settled({ ...moved(file, 'withdraw'), corrections }, moment)
  return ok({ file: withdrawn, event: { type: 'case.withdrawn', payload: { reason: given.reason.trim() } } })
}
