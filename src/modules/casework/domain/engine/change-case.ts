import type { PlainDate } from '@/kernel/plain-date'
import { applyEffect, type EffectTime } from './apply-effect'
import { type Doer, taskEffects } from './change-tasks'
import type { Effect, PartyDetails } from './effects'
import type { CaseRecord, Change, Order } from './work'

/** A case on its way through a step: what it is now, what was done to it, and what the outbox has to carry out. */
export type Progress = { record: CaseRecord; effects: readonly Effect[]; orders: readonly Order[] }

export type ChangeContext = Doer & EffectTime

export const begin = (record: CaseRecord): Progress => ({ record, effects: [], orders: [] })

/** Adds effects to a step and applies them to the case. */
export function withEffects(
  progress: Progress,
  effects: readonly Effect[],
  time: EffectTime,
  details?: PartyDetails,
): Progress {
  const record = effects.reduce((work, effect) => applyEffect(work, effect, time, details), progress.record)
  return { ...progress, record, effects: [...progress.effects, ...effects] }
}

/** One change that a step asked for. */
export function withChange(progress: Progress, change: Change, context: ChangeContext): Progress {
  const { record } = progress
  switch (change.do) {
    case 'wait':
    case 'resume':
      return withEffects(progress, [waitEffect(record, change, context)], context)
    case 'party': {
      const { role, hidden, who, name, actsFor = null } = change
      const added: Effect = { did: 'party.added', party: context.newId(), role, hidden }
      return withEffects(progress, [added], context, { who, name, actsFor })
    }
    case 'received':
      return withEffects(progress, [{ did: 'party.received', party: knownParty(record, change.party) }], context)
    case 'move':
      return withEffects(progress, [{ did: 'case.moved', departmentId: change.departmentId }], context)
    case 'link':
    case 'open':
    case 'pass':
      return { ...withEffects(progress, [orderEffect(change)], context), orders: [...progress.orders, change] }
    default:
      return withEffects(progress, taskEffects(record.tasks, change, context), context)
  }
}

function waitEffect(
  { waits }: CaseRecord,
  change: Extract<Change, { do: 'wait' | 'resume' }>,
  { today, newId }: { today: PlainDate; newId: () => string },
): Effect {
  if (change.do === 'wait') {
    const { name, stops, on } = change
    if (waits.some((one) => one.to === null && one.name === name && one.on === on))
      throw new Error(`${name} is open already`)
    return { did: 'wait.begun', id: newId(), name, stops: [...stops], from: today, on }
  }
  const wait = waits.find(({ id }) => id === change.wait)
  if (wait?.to !== null) throw new Error(`the wait ${change.wait} is not open`)
  return { did: 'wait.ended', wait: wait.id, to: change.on ?? today }
}

function knownParty({ parties }: CaseRecord, id: string): string {
  if (!parties.some((party) => party.id === id)) throw new Error(`there is no party ${id}`)
  return id
}

function orderEffect(order: Order): Effect {
  const { link } = order
  if (order.do === 'link') return { did: 'cases.linked', link, cases: [...order.cases] }
  if (order.do === 'open') return { did: 'cases.ordered', link, kind: order.kind, count: order.given.length }
  return { did: 'step.passed', link, action: order.action }
}
