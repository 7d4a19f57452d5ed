import { z } from 'zod'
import type { Identity, Key } from './people'

const isKey = (value: unknown): value is Key =>
  typeof value === 'string' && /^(post:[^:]+|department|group|staff|account|party):[^:]+$/.test(value)
const key = z.custom<Key>(isKey)
const id = z.string()
const day = z.string()
const period = z.object({
  amount: z.number(),
  unit: z.enum(['workday', 'calendar_day', 'month', 'hour', 'office_hour']),
  extendedBy: z.number().optional(),
})
const task = {
  id,
  key: z.string(),
  group: z.string(),
  join: z.enum(['all', 'any']),
  after: z.array(z.string()),
  steps: z.array(z.string()),
  to: key,
  term: period.nullable(),
  barred: z.array(id),
  round: z.number(),
}
const firing = { timer: z.string(), clock: z.string(), of: z.string().nullable(), round: z.number(), time: z.number() }

/**
 * What the engine changed because of a step. It is sealed with the step's event and must be readable for ever: ids, keys
 * and codes only, no words and no names, so that nothing in it ever has to be erased.
 */
export const effectSchema = z.discriminatedUnion('did', [
  z.object({ did: z.literal('task.planned'), ...task }),
  z.object({ did: z.literal('task.opened'), task: id }),
  z.object({ did: z.literal('task.done'), task: id, by: id, outcome: z.string() }),
  z.object({ did: z.literal('task.returned'), task: id, by: id }),
  z.object({ did: z.literal('task.cancelled'), task: id }),
  z.object({ did: z.literal('task.claimed'), task: id, by: id.nullable() }),
  z.object({ did: z.literal('task.handed-over'), task: id, to: key }),
  z.object({ did: z.literal('task.barred'), task: id, person: id }),
  z.object({ did: z.literal('group.follows'), group: z.string(), after: z.array(z.string()) }),
  z.object({
    did: z.literal('wait.begun'),
    id,
    name: z.string(),
    stops: z.array(z.string()),
    from: day,
    on: key.nullable(),
  }),
  z.object({ did: z.literal('wait.ended'), wait: id, to: day }),
  z.object({ did: z.literal('party.added'), party: id, role: z.string(), hidden: z.boolean() }),
  z.object({ did: z.literal('party.received'), party: id }),
  z.object({ did: z.literal('case.moved'), departmentId: id }),
  z.object({ did: z.literal('case.numbered'), number: z.string() }),
  z.object({ did: z.literal('case.closed') }),
  z.object({ did: z.literal('case.reopened') }),
  z.object({ did: z.literal('timer.fired'), ...firing }),
  z.object({ did: z.literal('cases.linked'), link: z.string(), cases: z.array(id) }),
  z.object({ did: z.literal('cases.ordered'), link: z.string(), kind: z.string(), count: z.number() }),
  z.object({ did: z.literal('step.passed'), link: z.string(), action: z.string() }),
])

export type Effect = z.infer<typeof effectSchema>
export type EffectOf<D extends Effect['did']> = Extract<Effect, { did: D }>

/** Who a party is. Kept with the case and never on record. */
export type PartyDetails = { who: Identity; name: string | null; actsFor: string | null }
