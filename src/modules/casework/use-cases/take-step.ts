import { type Actor, inWhoseName } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { type Clock, systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as calendars from '../data/calendar-store'
import * as cases from '../data/case-store'
import * as events from '../data/event-store'
import type { Case, CaseFile } from '../domain/case'
import type { CaseEvent } from '../domain/case-event'
import type { CaseAction } from '../domain/lifecycle'
import { maySee, mayTake, refusalFor } from '../domain/permissions'
import type { CaseRefusal } from '../domain/refusals'
import type { Decided, Moment } from '../domain/step'
import { broughtUpToDate } from './recount-case'

/** The case after a step, and what was recorded of it. */
export type StepTaken = { case: Case; event: CaseEvent }
export type StepResult = Result<StepTaken, CaseRefusal>

export type StepRequest = {
  caseId: string
  /** The state the person was looking at; without it the step applies to whatever stands. */
  expectedVersion?: number
  /** For a step on one of several parallel tasks: only a change of this very task makes it come second. */
  taskId?: string
}

type Deciding = (file: CaseFile, moment: Moment) => Decided

/** One step on one case, in the order of every use case: load, may they see it, may they do it, decide, save, record. */
export function takeStep(
  actor: Actor,
  action: CaseAction,
  request: StepRequest,
  decide: Deciding,
  clock = systemClock,
): Promise<StepResult> {
  return inTransaction((tx) => takeStepWithin(tx, actor, action, request, decide, clock))
}

/** The same within a transaction at hand, for a step that is one with a change of another module. */
export async function takeStepWithin(
  tx: Transaction,
  actor: Actor,
  action: CaseAction,
  request: StepRequest,
  decide: Deciding,
  clock: Clock,
): Promise<StepResult> {
  const { caseId } = request
  const held = isUuid(caseId) ? await cases.findForStep(tx, caseId) : null
  if (!held || !maySee(actor, held)) return refuse('case.not-found')
  const { file, moment } = await inThisMoment(tx, held, clock.now())

  const refusal = refusalFor(actor, action, file)
  if (refusal === 'case.already-decided') return refuseAsOutdated(tx, actor, caseId, refusal)
  if (isOutdated(request, file)) return refuseAsOutdated(tx, actor, caseId, 'case.changed-meanwhile')
  if (refusal) return refuse(refusal)

  const step = decide(file, moment)
  if (!step.ok) return step

  const saved = await cases.save(tx, file, step.value.file, moment.now)
  if (!saved) return refuseAsOutdated(tx, actor, caseId, 'case.changed-meanwhile')
  const by = inWhoseName(actor, (one) => permits(one, action, request, file))
  const event = await events.record(tx, caseId, by, step.value.event, moment.now)
  return ok({ case: { ...step.value.file.case, version: file.case.version + 1 }, event })
}

/**
 * The calendar is read once the case is held, and only then is asked whether a change has not come to the case yet: whoever
 * reads the new calendar also sees the list that was made with it.
 */
async function inThisMoment(tx: Transaction, held: CaseFile, now: Date): Promise<{ file: CaseFile; moment: Moment }> {
  const moment = await momentAt(tx, now)
  const file = await broughtUpToDate(tx, held, now)
  return { file, moment: file === held ? moment : await momentAt(tx, now) }
}

/** On one of several tasks it is this very task that must be theirs. */
function permits(actor: Actor, action: CaseAction, { taskId }: StepRequest, file: CaseFile): boolean {
  const task = file.tasks.find(({ id }) => id === taskId)
  return refusalFor(actor, action, file) === null && (task === undefined || mayTake(actor, task))
}

/** Now, with the calendar as it stands in this moment. */
export async function momentAt(tx: Transaction, now: Date): Promise<Moment> {
  return { now, today: dayOf(now), calendar: await calendars.loadCurrent(tx), newId: () => newId(now) }
}

function isOutdated({ expectedVersion, taskId }: StepRequest, file: CaseFile): boolean {
  if (taskId !== undefined) return file.tasks.some(({ id, state }) => id === taskId && state !== 'open')
  return expectedVersion !== undefined && expectedVersion !== file.case.version
}

/** The refusal after a concurrent change: staff learn who was first and on which day, a citizen that the case has moved on. */
export async function refuseAsOutdated(
  tx: Transaction,
  actor: Actor,
  caseId: string,
  code: 'case.already-decided' | 'case.changed-meanwhile',
): Promise<{ ok: false; refusal: { code: CaseRefusal } }> {
  if (actor.kind !== 'staff') return refuse('case.moved-on')
  const last = await events.lastStepOf(tx, caseId)
  return refuse(code, undefined, { by: last?.actorName ?? '', on: last ? dayOf(last.occurredAt) : '' })
}
