import { type Actor, casePostsOf, type HeldPost, holdsPost } from '@/kernel/actor'
import type { CaseFile, CaseTask } from './case'
import { openExtension, openPause, openTasks } from './case-file'
import { type CaseAction, exitsOf, isClosed } from './lifecycle'
import type { CaseRefusal } from './refusals'

type Rule = (actor: Actor, file: CaseFile) => boolean

const applicant: Rule = (actor, file) => actor.kind === 'citizen' && actor.id === file.case.applicantId

const system: Rule = (actor) => actor.kind === 'system'

const clerkOfOwner: Rule = (actor, file) => holdsPost(actor, file.case.departmentId, 'window_clerk')

const reviewerOrApproverOfOwner: Rule = (actor, file) =>
  holdsPost(actor, file.case.departmentId, 'reviewer') || holdsPost(actor, file.case.departmentId, 'approver')

/** The post that a task is waiting for, in the department it is waiting in. */
export const mayTake = (actor: Actor, task: CaseTask): boolean =>
  task.state === 'open' && holdsPost(actor, task.departmentId, task.role)

const hasOpenTask =
  (...actions: CaseTask['action'][]): Rule =>
  (actor, file) =>
    file.tasks.some((task) => actions.includes(task.action) && mayTake(actor, task))

/** Four eyes: whoever reviewed a case may not also decide it. */
const approverWhoDidNotReview: Rule = (actor, file) =>
  hasOpenTask('approve')(actor, file) && !file.case.reviewerIds.includes(actor.id)

/** 许可法 42: the head of the agency, and never the one who asked. */
const headWhoDidNotAsk: Rule = (actor, file) =>
  holdsPost(actor, file.case.departmentId, 'agency_head') && openExtension(file)?.requestedById !== actor.id

const RULES: Record<CaseAction, Rule> = {
  accept: clerkOfOwner,
  requestCorrection: clerkOfOwner,
  rejectAcceptance: clerkOfOwner,
  declareNotRequired: clerkOfOwner,
  deemAccepted: system,
  resubmit: applicant,
  lapse: system,
  withdraw: applicant,
  review: hasOpenTask('review'),
  startProcedure: hasOpenTask('review', 'approve'),
  endProcedure: hasOpenTask('review', 'approve'),
  requestExtension: reviewerOrApproverOfOwner,
  decideExtension: headWhoDidNotAsk,
  grant: approverWhoDidNotReview,
  deny: approverWhoDidNotReview,
}

export const may = (actor: Actor, action: CaseAction, file: CaseFile): boolean => RULES[action](actor, file)

/**
 * The applicant; in the department that owns the case, every post that handles cases; in a department that only has a
 * task in it, the post the task is for and no other (least privilege). 三员, editors and publishers never do.
 */
export function maySee(actor: Actor, file: CaseFile): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind !== 'staff') return applicant(actor, file)
  const isOfTask = (post: HeldPost) =>
    file.tasks.some(({ departmentId, role }) => departmentId === post.departmentId && role === post.role)
  return casePostsOf(actor).some((post) => post.departmentId === file.case.departmentId || isOfTask(post))
}

type Obstacle = (file: CaseFile) => CaseRefusal | null

/** A decision waits for what was started: excluded time must end, an extension must be answered. */
const undecided: Obstacle = (file) => {
  if (openPause(file)) return 'case.paused'
  return openExtension(file) ? 'case.extension-open' : null
}

/** What stands in the way whoever asks. */
const OBSTACLES: Partial<Record<CaseAction, Obstacle>> = {
  // 许可法 32(4): all defects are told once.
  requestCorrection: (file) => (file.corrections.length > 0 ? 'case.correction-already-given' : null),
  startProcedure: (file) => (openPause(file) ? 'case.procedure-open' : null),
  endProcedure: (file) => (openPause(file) ? null : 'case.no-open-procedure'),
  requestExtension: (file) => {
    if (file.case.terms.extensionDays === 0) return 'case.extension-not-possible'
    if (openExtension(file)) return 'case.extension-open'
    return file.extensions.some(({ state }) => state === 'approved') ? 'case.extension-already-given' : null
  },
  decideExtension: (file) => (openExtension(file) ? null : 'case.no-open-extension'),
  grant: undecided,
  deny: undecided,
}

/** Why this person may not take this step now; null when nothing stands in the way. */
export function refusalFor(actor: Actor, action: CaseAction, file: CaseFile): CaseRefusal | null {
  if (!maySee(actor, file)) return 'case.not-found'
  if (!exitsOf(file.case.status)[action])
    return isClosed(file.case.status) ? 'case.already-decided' : 'case.wrong-status'
  if (!may(actor, action, file)) return 'case.not-permitted'
  return OBSTACLES[action]?.(file) ?? null
}

/** What a screen offers and what the server accepts are this same list. */
export function availableActions(actor: Actor, file: CaseFile): CaseAction[] {
  const exits = Object.keys(exitsOf(file.case.status)) as CaseAction[]
  return exits.filter((action) => refusalFor(actor, action, file) === null)
}

/** The open tasks this person may take up: what stands on their own desk. */
export const tasksOf = (actor: Actor, file: CaseFile): CaseTask[] =>
  openTasks(file).filter((task) => mayTake(actor, task))
