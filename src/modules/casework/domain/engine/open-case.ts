import { ok, type Result } from '@/kernel/result'
import { advance } from './advance'
import { type ActingFor, draftOf } from './event-draft'
import type { Person } from './people'
import { duesOf, type Moment } from './permission'
import type { Outside, SealedKind } from './sealed-kind'
import type { StepTaken } from './take-step'
import type { CaseRecord } from './work'

export type OpeningRequest = {
  input: unknown
  /** The person for whom somebody at a window files, or an agent's principal. */
  onBehalf?: readonly ActingFor[]
  /** The request, or the event of another case, that it comes from. */
  causedBy?: string | null
}

/** A new case with its first event. */
export async function openCase<Tx>(
  kind: SealedKind<string, Tx>,
  actor: Person,
  { input, causedBy = null, onBehalf = [] }: OpeningRequest,
  moment: Moment,
  outside: Outside<Tx>,
): Promise<Result<StepTaken<Tx>>> {
  const decision = await kind.open(actor, input, moment, outside)
  if (!decision.ok) return decision
  const { departmentId, changes, event } = decision.value
  const { now: at, today, newId } = moment
  const moved = { do: 'move', departmentId } as const
  const whole = { ...decision.value, changes: [moved, ...changes] }
  const progress = advance(kind, blank(kind.name, moment), whole, { by: actor.id, newId, at, today })
  const open = kind.read(progress.record)
  const doing = { actor, used: null, taskId: null, partyId: null, onBehalf, occurredAt: at, causedBy }
  const draft = draftOf(event(duesOf(open, moment)), null, progress, doing, moment)
  return ok({ open, event: draft, orders: progress.orders })
}

const blank = (kind: string, { now, newId }: Moment): CaseRecord => ({
  id: newId(),
  kind,
  openedAt: now,
  version: 0,
  status: '',
  factsSchema: 0,
  facts: null,
  linked: {},
  ...NO_WORK,
})

/** What the engine keeps of a case of which nothing is on record yet. */
export const NO_WORK = {
  number: null,
  departmentId: '',
  round: 1,
  closedAt: null,
  tasks: [],
  waits: [],
  parties: [],
  fired: [],
} as const
