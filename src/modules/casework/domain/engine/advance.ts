import type { EffectTime } from './apply-effect'
import { begin, type ChangeContext, type Progress, withChange, withEffects } from './change-case'
import type { Effect } from './effects'
import type { Decision, SealedKind } from './sealed-kind'
import { isUnfinished, readyTasks } from './task-groups'
import type { CaseRecord } from './work'

type Statuses = Pick<SealedKind, 'statuses'>
type Shape = Statuses & Pick<SealedKind, 'name' | 'roles'>

/**
 * The case after a decision: its changes in order, then what follows by itself. Throws where the kind leads to a status
 * its table doesn't name, or gives a case two parties of a role that has one.
 */
export function advance(kind: Shape, before: CaseRecord, decision: Decision, context: ChangeContext): Progress {
  const { to, facts, factsSchema, number, changes } = decision
  if (!kind.statuses[to]) throw new Error(`${kind.name} has no status ${to}`)
  let progress = begin({ ...before, status: to, facts, factsSchema })
  if (number !== null) progress = withEffects(progress, [{ did: 'case.numbered', number }], context)
  for (const change of changes) progress = withChange(progress, change, context)
  const settled = settle(kind, progress, context)
  const crowded = crowdedRole(kind, settled.record)
  if (crowded) throw new Error(`${kind.name} has room for one ${crowded}`)
  return settled
}

/**
 * Closing ends every task and wait; a case that is open again begins a new round. A task none of whose steps leaves the
 * present status falls away, and one whose turn it is begins as soon as the status lets it.
 */
export function settle(kind: Statuses, progress: Progress, time: EffectTime): Progress {
  const { record } = progress
  const isClosed = kind.statuses[record.status]?.closed === true
  if (isClosed) return withEffects(progress, closing(record, time), time)
  const open = record.closedAt === null ? progress : withEffects(progress, [{ did: 'case.reopened' }], time)
  const stranded = record.tasks.filter(({ state, steps }) => state === 'open' && !leads(kind, record.status, steps))
  const left = withEffects(open, stranded.map(cancelled), time)
  const ready = readyTasks(left.record.tasks).filter(({ steps }) => leads(kind, record.status, steps))
  return withEffects(
    left,
    ready.map(({ id }): Effect => ({ did: 'task.opened', task: id })),
    time,
  )
}

const cancelled = ({ id }: { id: string }): Effect => ({ did: 'task.cancelled', task: id })

const leads = (kind: Statuses, status: string, steps: readonly string[]): boolean =>
  steps.some((step) => kind.statuses[status]?.exits[step] !== undefined)

function closing({ tasks, waits, closedAt }: CaseRecord, { today }: EffectTime): Effect[] {
  const open = waits.filter(({ to }) => to === null)
  return [
    ...tasks.filter(isUnfinished).map(cancelled),
    ...open.map(({ id }): Effect => ({ did: 'wait.ended', wait: id, to: today })),
    ...(closedAt === null ? [{ did: 'case.closed' } as const] : []),
  ]
}

const crowdedRole = ({ roles }: Shape, { parties }: CaseRecord): string | undefined =>
  Object.keys(roles).find((role) => roles[role] === 'one' && parties.filter((party) => party.role === role).length > 1)
