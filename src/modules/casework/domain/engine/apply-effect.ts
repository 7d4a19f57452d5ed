import { instantOf, type PlainDate } from '@/kernel/plain-date'
import type { Effect, EffectOf, PartyDetails } from './effects'
import type { CaseWork, Task } from './work'

/** When the step took place, and on which legal day. */
export type EffectTime = { at: Date; today: PlainDate }

type TaskEffect = Extract<Effect, { did: `task.${string}` }>

const isOfTask = (effect: Effect): effect is TaskEffect => effect.did.startsWith('task.')

/**
 * The work of a case after one effect. This is the only place where it changes, for a step that is taken and for a log
 * that is read again, so tasks, waits and firings always follow from what is on record.
 */
export function applyEffect<W extends CaseWork>(work: W, effect: Effect, time: EffectTime, details?: PartyDetails): W {
  if (isOfTask(effect)) return { ...work, tasks: tasksAfter(work.tasks, effect, time) }
  switch (effect.did) {
    case 'group.follows':
      return { ...work, tasks: work.tasks.map((task) => follows(task, effect)) }
    case 'wait.begun':
    case 'wait.ended':
      return { ...work, waits: waitsAfter(work.waits, effect, time) }
    case 'party.added':
    case 'party.received':
      return { ...work, parties: partiesAfter(work.parties, effect, time, details) }
    case 'case.moved':
      return { ...work, departmentId: effect.departmentId }
    case 'case.numbered':
      return { ...work, number: effect.number }
    case 'case.closed':
      return { ...work, closedAt: time.at }
    case 'case.reopened':
      return { ...work, closedAt: null, round: work.round + 1 }
    case 'timer.fired': {
      const { did: _did, ...firing } = effect
      return { ...work, fired: [...work.fired, firing] }
    }
    default:
      return work
  }
}

function tasksAfter(tasks: readonly Task[], effect: TaskEffect, { at }: EffectTime): readonly Task[] {
  if (effect.did === 'task.planned') return [...tasks, planned(effect)]
  return tasks.map((task) => (task.id === effect.task ? { ...task, ...changed(task, effect, at) } : task))
}

function planned({ did: _did, ...plan }: EffectOf<'task.planned'>): Task {
  const nothingYet = { claimedBy: null, openedAt: null, closedAt: null, doneBy: null, outcome: null }
  return { ...plan, ...nothingYet, state: 'planned' }
}

function changed(task: Task, effect: Exclude<TaskEffect, { did: 'task.planned' }>, at: Date): Partial<Task> {
  switch (effect.did) {
    case 'task.opened':
      return { state: 'open', openedAt: at }
    case 'task.done':
      return { state: 'done', closedAt: at, doneBy: effect.by, outcome: effect.outcome }
    case 'task.returned':
      return { state: 'returned', closedAt: at, doneBy: effect.by }
    case 'task.cancelled':
      return { state: 'cancelled', closedAt: at }
    case 'task.claimed':
      return { claimedBy: effect.by }
    case 'task.handed-over':
      return { to: effect.to, claimedBy: null }
    case 'task.barred':
      return { barred: [...new Set([...task.barred, effect.person])] }
  }
}

const follows = (task: Task, { group, after }: EffectOf<'group.follows'>): Task =>
  task.group === group && task.state === 'planned' ? { ...task, after: [...new Set([...task.after, ...after])] } : task

function waitsAfter(
  waits: CaseWork['waits'],
  effect: EffectOf<'wait.begun' | 'wait.ended'>,
  { at, today }: EffectTime,
): CaseWork['waits'] {
  if (effect.did === 'wait.begun') {
    const { did: _did, ...wait } = effect
    return [...waits, { ...wait, to: null, begunAt: at, endedAt: null }]
  }
  const endedAt = effect.to === today ? at : instantOf(effect.to)
  return waits.map((wait) => (wait.id === effect.wait ? { ...wait, to: effect.to, endedAt } : wait))
}

const UNNAMED: PartyDetails = { who: { as: 'nobody' }, name: null, actsFor: null }

function partiesAfter(
  parties: CaseWork['parties'],
  effect: EffectOf<'party.added' | 'party.received'>,
  { at }: EffectTime,
  details = UNNAMED,
): CaseWork['parties'] {
  if (effect.did === 'party.added') {
    const { party: id, role, hidden } = effect
    return [...parties, { id, role, hidden, ...details, receivedAt: null, version: 0 }]
  }
  return parties.map((party) => (party.id === effect.party ? { ...party, receivedAt: at } : party))
}
