import type { PlainDate } from '@/kernel/plain-date'
import type { Wait } from './clock'
import type { Period } from './limit'
import type { Identity, Key, Party } from './people'
import type { Firing } from './timer'

/** One person's or one post's part in a case. */
export type NewTask<Step extends string = string> = {
  /** The same through all rounds. */
  key: string
  /** The steps that may be taken on it: accept, correct or refuse. */
  steps: readonly Step[]
  to: Key
  term: Period | null
  /** Ids of persons who may not do it (four eyes). */
  barred: readonly string[]
}

/**
 * Tasks that run side by side. They have joined when all are done, or any of them; a group begins when those in `after`
 * have joined. So: parallel, in sequence, in branches.
 */
export type NewGroup<Step extends string = string> = {
  group: string
  join: 'all' | 'any'
  after: readonly string[]
  tasks: readonly NewTask<Step>[]
}

export type Task<Step extends string = string> = NewTask<Step> &
  Pick<NewGroup, 'group' | 'join' | 'after'> & {
    id: string
    /** Raised when the case goes back to this task or one before it. */
    round: number
    state: 'planned' | 'open' | 'done' | 'returned' | 'cancelled'
    claimedBy: string | null
    openedAt: Date | null
    closedAt: Date | null
    doneBy: string | null
    outcome: string | null
  }

/** The part of a case that the engine itself keeps. All of it but parties' names follows from the effects on record. */
export type CaseWork = {
  number: string | null
  departmentId: string
  round: number
  closedAt: Date | null
  tasks: readonly Task[]
  waits: readonly Wait[]
  parties: readonly Party[]
  fired: readonly Firing[]
}

/** The other cases that a case is linked to under one name: counts, never two hundred rows. */
export type Linked = {
  total: number
  open: number
  earliestDue: PlainDate | null
  latestDue: PlainDate | null
  outcomes: Readonly<Record<string, number>>
}

/** A case as it is stored, and as the engine works with it: what belongs to the kind is text, or unknown. */
export type CaseRecord = CaseWork & {
  id: string
  kind: string
  status: string
  /** Raised by every step but those on one party; a form on the case is out of date when it has changed. */
  version: number
  openedAt: Date
  factsSchema: number
  facts: unknown
  linked: Readonly<Record<string, Linked>>
}

/** The names a kind may use in a change. */
export type Names = { step: string; clock: string; role: string; link: string }

/** What a step asks the engine to do besides. Ids are those of tasks, waits and parties of the case itself. */
export type Change<N extends Names = Names> =
  /** `before` puts the groups between what was planned and a group that has not begun. */
  | { do: 'plan'; groups: readonly NewGroup<N['step']>[]; before?: string }
  /** More tasks in a group that has not joined. */
  | { do: 'add'; group: string; tasks: readonly NewTask<N['step']>[] }
  | { do: 'close'; task: string; outcome: string }
  /** Back to an earlier task, by its key; it and everything after it begins a new round. */
  | { do: 'return'; task: string; to: string }
  | { do: 'cancel'; groups: readonly string[] | 'all' }
  | { do: 'bar'; group: string; person: string }
  | { do: 'wait'; name: string; stops: readonly N['clock'][]; on: Key | null }
  /** `on`: the legal day, where it is not that of the step. */
  | { do: 'resume'; wait: string; on?: PlainDate }
  | { do: 'party'; role: N['role']; who: Identity; name: string | null; hidden: boolean; actsFor?: string | null }
  | { do: 'received'; party: string }
  | { do: 'move'; departmentId: string }
  | Order<N>

/** What is carried out from the outbox: other cases are never written in the transaction of this one. */
export type Order<N extends Names = Names> =
  | { do: 'link'; link: N['link']; cases: readonly string[] }
  /** Opens one case of a kind for each thing given, many at once. */
  | { do: 'open'; kind: string; link: N['link']; given: readonly unknown[] }
  /** Takes a step in each linked case, once an event. */
  | { do: 'pass'; link: N['link']; action: string; input: unknown }
