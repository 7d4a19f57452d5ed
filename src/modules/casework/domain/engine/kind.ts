import type { PlainDate } from '@/kernel/plain-date'
import type { Clock } from './clock'
import type { Audience, Key, View } from './people'
import type { ActionOf, CaseFile, Opening, Seen, Step, Types, Versioned } from './step'
import type { Timer } from './timer'

/** An event's shape and everything that follows from it: what it says to whom, who is notified, which letters go out. */
export type EventSpec<T extends Types, P> = Versioned<P> & {
  describe: (payload: P, to: Audience<T['role']>) => Described | null
  notify?: (payload: P, file: CaseFile<T>) => readonly Key[]
  letters?: (payload: P, file: CaseFile<T>) => readonly { template: string; to: T['role'] }[]
}
/** A key of the kind's words and what they name. */
export type Described = { words: string; facts?: Record<string, string | number> }

export type StatusSpec<T extends Types> = {
  /** Where each step may lead. */
  exits: { [A in ActionOf<T>]?: readonly T['status'][] }
  /** Said, not inferred: a closed case may have steps (delivery, reopening). */
  closed?: true
  waitsFor: 'office' | 'party' | 'nobody'
}

/** One run of a clock; its name is that of the entry it stands in. */
export type ClockRun<T extends Types> = Omit<Clock, 'name' | 'of' | 'from' | 'notAfter'> & {
  of?: string
  from: PlainDate | Date | { due: T['clock'] }
  notAfter?: T['clock']
}
export type TimerOf<T extends Types> = Omit<Timer, 'clock' | 'take'> & { clock: T['clock']; take: ActionOf<T> }

export type Readers = { keys: readonly { key: Key; view: View }[] /** Ids of persons. */; barred: readonly string[] }
export type Card = { title: string; party: string | null; search: readonly string[] }
export type LinkedEvent = { kind: string; type: string; closed: boolean }

/** Steps every case has; here is said who may take them. Left out: nobody. */
export const COMMON_STEPS = ['claim', 'release', 'handOver', 'addTask', 'urge'] as const
export type CommonStep = (typeof COMMON_STEPS)[number]

/**
 * A kind of case, as its module declares it. Functions are properties and never methods: only so does the compiler check
 * what they take.
 */
export type CaseKind<N extends string, T extends Types> = {
  name: N
  statuses: { [S in T['status']]: StatusSpec<T> }
  facts: Versioned<T['facts']>
  events: { [K in keyof T['events'] & string]: EventSpec<T, T['events'][K]> }
  rules: { [R in T['rule']]: (seen: Seen<T>) => boolean }
  opens: Opening<T>
  steps: { [A in ActionOf<T>]: Step<T, T['inputs'][A]> }
  common: { [S in CommonStep]?: readonly T['rule'][] }
  /** How many parties of a role a case may have. */
  roles: { [R in T['role']]: 'one' | 'many' }
  /** Derived from facts each time. The first running one of the office leads the lists. */
  clocks: { [C in T['clock']]: (file: CaseFile<T>) => readonly ClockRun<T>[] }
  timers: readonly TimerOf<T>[]
  /** The only source of who may see a case. Nobody reads by being a party: those complained about are one, too. */
  readers: (file: CaseFile<T>) => Readers
  /** What lists show and search finds. It is given the case without the names of hidden parties. */
  card: (file: CaseFile<T>) => Card
  /** The step that follows from an event of a linked case; from the outbox, once an event. */
  onLinked: { [L in T['link']]: (file: CaseFile<T>, event: LinkedEvent) => ActionOf<T> | null }
  /** What whoever holds number and code sees. */
  tracking: View | null
}
