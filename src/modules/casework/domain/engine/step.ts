import type { z } from 'zod'
import type { PlainDate } from '@/kernel/plain-date'
import type { Refusal } from '@/kernel/result'
import type { Due, Wait } from './clock'
import type { Party, Person } from './people'
import type { CaseRecord, Change, Linked, Task } from './work'

/** Everything a kind speaks of, in one record of types. Its actions are the keys of `inputs`, its events those of `events`. */
export type Types = {
  status: string
  opening: unknown
  inputs: Record<string, unknown>
  events: Record<string, unknown>
  facts: unknown
  /** What a step must know of other modules before it is decided. */
  about: unknown
  clock: string
  role: string
  link: string
  rule: string
}
export type ActionOf<T extends Types> = keyof T['inputs'] & string
export type EventOf<T extends Types> = {
  [K in keyof T['events'] & string]: { type: K; payload: T['events'][K] }
}[keyof T['events'] & string]
export type ChangeOf<T extends Types> = Change<{
  step: ActionOf<T>
  clock: T['clock']
  role: T['role']
  link: T['link']
}>

/** One shape with its history: what is read goes through upgrade after upgrade; only the latest is written. */
export type Versioned<P> = {
  schema: number
  shape: z.ZodType<P>
  /** From a number to the next; every number below `schema` has one. */
  upgrade?: Readonly<Record<number, (older: unknown) => unknown>>
}

/** A case as its kind knows it: the record, its names checked and its facts parsed. */
export type CaseFile<T extends Types> = Omit<
  CaseRecord,
  'kind' | 'factsSchema' | 'status' | 'facts' | 'tasks' | 'waits' | 'parties' | 'linked'
> & {
  status: T['status']
  facts: T['facts']
  tasks: readonly Task<ActionOf<T>>[]
  waits: readonly (Omit<Wait, 'stops'> & { stops: readonly T['clock'][] })[]
  parties: readonly (Omit<Party, 'role'> & { role: T['role'] })[]
  linked: ReadonlyMap<T['link'], Linked>
}

/** When something is due by a clock of the case, or of one of its tasks or waits; null where no such clock is there. */
export type DueBy<C extends string> = (clock: C, of?: string | null) => Due | null

export type Seen<T extends Types> = {
  file: CaseFile<T>
  actor: Person
  /** The task a step is taken on; null for steps on the case. */
  task: Task<ActionOf<T>> | null
  /** The party a step is taken on. */
  party: CaseFile<T>['parties'][number] | null
  now: Date
  /** The legal day of the step; of a timer's step the day it takes effect, not that on which a worker came round to it. */
  today: PlainDate
  due: DueBy<T['clock']>
}
export type Given<T extends Types, In> = Seen<T> & { input: In; about: T['about'] }
export type OpeningGiven<T extends Types> = Omit<Given<T, T['opening']>, 'file' | 'task' | 'party' | 'due'>

/** What a step comes to. The event is made last, so that it can tell the dates that the step itself has set. */
export type After<T extends Types> = {
  to: T['status']
  facts: T['facts']
  event: (due: DueBy<T['clock']>) => EventOf<T>
  changes?: readonly ChangeOf<T>[]
}

/** Numbers without gaps: one series a key; drawn in the step's transaction once nothing stands in its way. */
export type Series = { key: string; format: (serial: number) => string }

export type Step<T extends Types, In> = {
  /** What must not have changed meanwhile, and what four eyes are asked of. A step on a party makes no other form stale. */
  on: 'case' | 'task' | 'party'
  /** Names of rules, any of which lets in, so that the table of permissions prints itself. */
  who: readonly T['rule'][]
  form: z.ZodType<In>
  /** Everything that stands in the way whatever is typed: known before a form is shown. */
  obstacles?: (seen: Seen<T>) => readonly Refusal[]
  /** Everything that is wrong with what was typed. */
  faults?: (given: Given<T, In>) => readonly Refusal[]
  series?: (given: Given<T, In>) => Series
  /** Never refuses: what could is an obstacle or a fault. */
  decide: (given: Given<T, In> & { number: string | null }) => After<T>
}

export type Opening<T extends Types> = {
  form: z.ZodType<T['opening']>
  may: (actor: Person, opening: T['opening']) => boolean
  faults?: (given: OpeningGiven<T>) => readonly Refusal[]
  series?: (given: OpeningGiven<T>) => Series
  decide: (given: OpeningGiven<T> & { number: string | null }) => After<T> & { departmentId: string }
}
