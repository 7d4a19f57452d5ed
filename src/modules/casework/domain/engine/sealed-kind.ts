import type { PlainDate } from '@/kernel/plain-date'
import type { Refusal, Result } from '@/kernel/result'
import type { Clock } from './clock'
import type { Card, CommonStep, Described, LinkedEvent, Readers } from './kind'
import type { Audience, Key, Person, View } from './people'
import type { ActionOf, CaseFile, DueBy, Step, Types } from './step'
import type { Timer } from './timer'
import type { CaseRecord, Change } from './work'

/** The half of a kind that asks the outside, in the transaction of the step. */
export type KindServer<T extends Types, Tx> = {
  about: <A extends ActionOf<T>>(tx: Tx, action: A, file: CaseFile<T>, input: T['inputs'][A]) => Promise<T['about']>
  aboutOpening: (tx: Tx, actor: Person, opening: T['opening']) => Promise<T['about']>
}

/** What a step is given of the outside: its transaction, and numbers without gaps drawn in it. */
export type Outside<Tx> = { tx: Tx; draw: (series: string) => Promise<number> }

/** Who looks at a case, from which task or party, and when. */
export type SeenBy = {
  actor: Person
  taskId: string | null
  partyId: string | null
  now: Date
  today: PlainDate
  due: DueBy<string>
}

/** An event as it is recorded: its type, the number of its shape, its words. */
export type EventBody = { type: string; schema: number; payload: unknown }

export type Decision = {
  to: string
  factsSchema: number
  facts: unknown
  event: (due: DueBy<string>) => EventBody
  changes: readonly Change[]
  number: string | null
}
export type OpeningDecision = Decision & { departmentId: string }

/** One case of a kind, its facts parsed once. Whatever comes from outside enters as `unknown` and is parsed behind this. */
export type OpenCase<Tx = never> = {
  record: CaseRecord
  clocks: readonly Clock[]
  readers: Readers
  card: Card
  allows: (rules: readonly string[], seen: SeenBy) => boolean
  obstacles: (action: string, seen: SeenBy) => readonly Refusal[]
  decide: (action: string, input: unknown, seen: SeenBy, outside: Outside<Tx>) => Promise<Result<Decision>>
  onLinked: (link: string, event: LinkedEvent) => string | null
  notify: (event: EventBody) => readonly Key[]
  letters: (event: EventBody) => readonly { template: string; to: string }[]
}

export type StatusInfo = {
  exits: Readonly<Record<string, readonly string[] | undefined>>
  closed?: true
  waitsFor: 'office' | 'party' | 'nobody'
}
export type StepInfo = { on: Step<Types, unknown>['on']; who: readonly string[] }

/** A kind as the engine holds it: no type of the kind's but its name. A list of these is what `composition` makes. */
export type SealedKind<N extends string = string, Tx = never> = {
  name: N
  statuses: Readonly<Record<string, StatusInfo>>
  steps: Readonly<Record<string, StepInfo>>
  common: Readonly<{ [S in CommonStep]?: readonly string[] }>
  roles: Readonly<Record<string, 'one' | 'many'>>
  timers: readonly Timer[]
  tracking: View | null
  /** Throws for a status, role or schema this build does not know. */
  read: (record: CaseRecord) => OpenCase<Tx>
  open: (
    actor: Person,
    input: unknown,
    at: { now: Date; today: PlainDate },
    outside: Outside<Tx>,
  ) => Promise<Result<OpeningDecision>>
  /** What an event says to somebody; null: nothing. An event this build does not know is said to be unknown. */
  describe: (event: EventBody, to: Audience) => Described | null
}

/** The words of an event that a newer build wrote. */
export const UNKNOWN_EVENT: Described = { words: 'unknown' }
