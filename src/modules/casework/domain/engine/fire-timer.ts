import { type Result, refuse, refuseAll } from '@/kernel/result'
import { type Progress, withEffects } from './change-case'
import { SYSTEM_PERSON } from './people'
import { clockWork, type Moment, refusalsOf } from './permission'
import type { OpenCase, Outside, SealedKind } from './sealed-kind'
import { decided, type StepTaken } from './take-step'
import { effectDay, type Firing, isDue, type Pending, pendingTimers } from './timer'
import type { CaseRecord } from './work'

/** The timers of a case that have something to do in its present status, earliest first. */
export function timersOf(kind: SealedKind, open: OpenCase, at: Pick<Moment, 'now' | 'today' | 'calendar'>): Pending[] {
  const exits = kind.statuses[open.record.status]?.exits ?? {}
  const able = kind.timers.filter(({ take }) => exits[take] !== undefined)
  return pendingTimers(able, open.record.fired, clockWork(open, at))
}

const isSame = (one: Firing, other: Firing) =>
  one.timer === other.timer && one.clock === other.clock && one.of === other.of && one.round === other.round

/**
 * The step of a timer, by the system, as of its legal day. That it was taken is recorded with it, so that it is taken once
 * or never. Refused while it is early, held by an unpublished calendar, or kept back by an obstacle of the step.
 */
export async function fireTimer<Tx>(
  kind: SealedKind<string, Tx>,
  record: CaseRecord,
  firing: Firing,
  moment: Moment,
  outside: Outside<Tx>,
): Promise<Result<StepTaken<Tx>>> {
  const open = kind.read(record)
  const pending = timersOf(kind, open, moment).find((one) => isSame(one, firing))
  if (!pending || pending.at > moment.now) return refuse('case.not-due-yet')
  if (!isDue(pending, moment.now)) return refuse('case.calendar-unpublished')
  const { take: action, at, held: _held, ...fired } = pending
  const inEffect = { ...moment, today: effectDay(pending) }
  const place = { action, taskId: null, partyId: null }
  const refused = refuseAll(refusalsOf(kind, open, SYSTEM_PERSON, place, inEffect))
  if (refused) return refused
  const { clock, of, round, timer } = fired
  const doing = {
    actor: SYSTEM_PERSON,
    used: null,
    taskId: null,
    partyId: null,
    onBehalf: [],
    occurredAt: at,
    causedBy: `timer:${timer}`,
  }
  const time = { at: moment.now, today: inEffect.today }
  const besides = (progress: Progress) => withEffects(progress, [{ did: 'timer.fired', ...fired }], time)
  return decided(kind, open, { action, input: { clock, of, round }, doing, besides }, inEffect, outside)
}
