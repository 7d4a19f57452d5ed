import { ok, type Result, refuse } from '@/kernel/result'
import { settle } from './advance'
import { begin, type Progress, withEffects } from './change-case'
import { taskEffects } from './change-tasks'
import type { Effect } from './effects'
import { draftOf, OWN_EVENTS } from './event-draft'
import type { CommonStep } from './kind'
import type { Key, Person } from './people'
import { duesOf, keyUsed, type Moment, mayDo } from './permission'
import { viewOf } from './readers'
import type { OpenCase, SealedKind } from './sealed-kind'
import type { StepTaken } from './take-step'
import { hasJoined } from './task-groups'
import type { CaseRecord, NewTask, Task } from './work'

/** The steps every kind has, on one open task. The reason is words, so it stands in the payload and can be erased. */
export type CommonRequest = { taskId: string; reason: string | null } & (
  | { step: 'claim' | 'release' | 'urge' }
  | { step: 'handOver'; to: Key }
  /** Another task in the group of this one. */
  | { step: 'addTask'; task: NewTask }
)

/** Takes one of them. None changes the status or makes a form out of date. */
export function takeCommonStep<Tx>(
  kind: SealedKind<string, Tx>,
  record: CaseRecord,
  actor: Person,
  request: CommonRequest,
  moment: Moment,
): Result<StepTaken<Tx>> {
  const open = kind.read(record)
  if (viewOf(actor, open.readers) === null) return refuse('case.not-found')
  const task = record.tasks.find(({ id }) => id === request.taskId)
  if (task?.state !== 'open') return refuse('case.changed-meanwhile')
  const lets = (person: Person) => isLetIn(kind, open, person, request.step, task, moment)
  if (!lets(actor)) return refuse('case.not-permitted')
  const refused = obstacle(record, actor, request, task)
  if (refused) return refuse(refused)
  const time = { at: moment.now, today: moment.today }
  const effects = effectsOf(record, actor, request, moment)
  const progress = settle(kind, withEffects(begin(record), effects, time), time)
  return ok({
    open: kind.read(progress.record),
    event: draft(record, progress, actor, request, keyUsed(actor, lets), moment),
    orders: [],
  })
}

function isLetIn(
  kind: SealedKind,
  open: OpenCase,
  actor: Person,
  step: CommonStep,
  { id }: Task,
  moment: Moment,
): boolean {
  const { now, today } = moment
  return open.allows(kind.common[step] ?? [], {
    actor,
    taskId: id,
    partyId: null,
    now,
    today,
    due: duesOf(open, moment),
  })
}

function obstacle({ tasks }: CaseRecord, actor: Person, request: CommonRequest, task: Task): string | null {
  switch (request.step) {
    case 'claim':
      if (task.claimedBy !== null && task.claimedBy !== actor.id) return 'case.task-claimed'
      return mayDo(actor, task) ? null : 'case.not-permitted'
    case 'release':
      return task.claimedBy === null ? 'case.changed-meanwhile' : null
    case 'handOver':
      return task.barred.some((person) => request.to === `staff:${person}`) ? 'case.person-barred' : null
    case 'addTask':
      return hasJoined(tasks, task.group) ? 'case.changed-meanwhile' : null
    case 'urge':
      return null
  }
}

function effectsOf({ tasks }: CaseRecord, actor: Person, request: CommonRequest, { newId }: Moment): Effect[] {
  const { taskId: task } = request
  switch (request.step) {
    case 'claim':
      return [{ did: 'task.claimed', task, by: actor.id }]
    case 'release':
      return [{ did: 'task.claimed', task, by: null }]
    case 'handOver':
      return [{ did: 'task.handed-over', task, to: request.to }]
    case 'addTask': {
      const group = tasks.find(({ id }) => id === task)?.group ?? ''
      return taskEffects(tasks, { do: 'add', group, tasks: [request.task] }, { by: actor.id, newId })
    }
    case 'urge':
      return []
  }
}

function draft(
  record: CaseRecord,
  progress: Progress,
  actor: Person,
  request: CommonRequest,
  used: ReturnType<typeof keyUsed>,
  moment: Moment,
) {
  const body = { type: OWN_EVENTS[request.step], schema: 1, payload: { reason: request.reason } }
  const doing = {
    actor,
    used,
    taskId: request.taskId,
    partyId: null,
    onBehalf: [],
    occurredAt: moment.now,
    causedBy: null,
  }
  return draftOf(body, record.status, progress, doing, moment)
}
