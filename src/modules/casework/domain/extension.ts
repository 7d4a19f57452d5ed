import type { Actor } from '@/kernel/actor'
import { fault, ok, refuse, refuseAll } from '@/kernel/result'
import type { CaseExtension, CaseFile } from './case'
import { promisedDue, statutoryDue } from './case-clock'
import { openExtension, openTaskFor } from './case-file'
import { endingDate, endingOn } from './ending-date'
import { OWN_STEPS } from './own-steps'
import type { CaseRefusal } from './refusals'
import { closeTaskIf, type Decided, type Moment, moved, newTask, settled } from './step'

/** 延期: asked for before the time is up, with a reason the applicant will read (许可法 42). */
export function requestExtension(
  file: CaseFile,
  actor: Actor,
  given: { days: number; reason: string },
  moment: Moment,
): Decided {
  const { days } = given
  const reason = given.reason.trim()
  const most = file.case.terms.extensionDays
  const isCount = Number.isInteger(days) && days >= 1
  const refused = refuseAll<CaseRefusal>([
    !isCount && fault('case.days-required', 'days'),
    isCount && days > most && fault('case.extension-too-long', 'days', { most, unit: file.case.terms.promised.unit }),
    reason === '' && fault('case.reason-required', 'reason'),
  ])
  if (refused) return refused
  const { calendar, today } = moment
  const due = statutoryDue(file, calendar, today) ?? promisedDue(file, calendar, today)
  if (due && endingOn(endingDate(due), today) === 'over') return refuse('case.extension-too-late')

  const request: CaseExtension = {
    id: moment.newId(),
    caseId: file.case.id,
    days,
    reason,
    state: 'requested',
    requestedById: actor.id,
    requestedAt: moment.now,
    decidedById: null,
    decidedOn: null,
  }
  const words = { taskKey: 'extend', ...OWN_STEPS.extend, stageIndex: file.case.stageIndex } as const
  const { departmentId } = file.case
  const task = newTask(file, { ...words, departmentId, role: 'agency_head', action: 'extend' }, moment)
  const asked = {
    ...moved(file, 'requestExtension'),
    extensions: [...file.extensions, request],
    tasks: [...file.tasks, task],
  }
  return ok({ file: settled(asked, moment), event: { type: 'extension.requested', payload: { days, reason } } })
}

/** The head of the agency approves, and the applicant is told the reason; or refuses, and the date stands. */
export function decideExtension(
  file: CaseFile,
  actor: Actor,
  given: { approve: boolean; reason: string },
  moment: Moment,
): Decided {
  const request = openExtension(file)
  if (!request) return refuse('case.no-open-extension')
  const words = given.reason.trim()
  if (!given.approve && words === '') return refuse('case.reason-required', 'reason')

  const state = given.approve ? 'approved' : 'refused'
  const answered: CaseExtension = { ...request, state, decidedById: actor.id, decidedOn: moment.today }
  const extensions = file.extensions.map((one) => (one.id === request.id ? answered : one))
  const done = closeTaskIf(file, openTaskFor(file, 'extend'), actor, {
    outcome: state,
    opinion: words,
    now: moment.now,
  })
  const after = settled({ ...moved(done, 'decideExtension'), extensions }, moment)
  if (!given.approve) {
    return ok({ file: after, event: { type: 'extension.refused', payload: { days: request.days, reason: words } } })
  }
  const due = promisedDue(after, moment.calendar, moment.today)
  if (!due) throw new Error('an extended case was accepted')
  const statutory = statutoryDue(after, moment.calendar, moment.today)
  return ok({
    file: after,
    event: { type: 'extension.approved', payload: { days: request.days, reason: request.reason, due, statutory } },
  })
}
