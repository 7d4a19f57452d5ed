import type { PlainDate } from '@/kernel/plain-date'
import type { Refusal } from '@/kernel/result'
import { type ClockWork, findClock } from './clock'
import { dueOf } from './due-of'
import type { Calendar } from './limit'
import { type HeldKey, holds, isParty, type Person } from './people'
import { viewOf } from './readers'
import type { OpenCase, SealedKind, SeenBy } from './sealed-kind'
import type { DueBy } from './step'
import type { CaseRecord, Task } from './work'

/** Everything a step may ask of the world, handed in. `today` is the legal day of the step. */
export type Moment = { now: Date; today: PlainDate; calendar: Calendar; newId: () => string }

/** Which step, and on which task or party. */
export type StepPlace = { action: string; taskId: string | null; partyId: string | null }

type At = Pick<Moment, 'now' | 'today' | 'calendar'>

export const clockWork = ({ clocks, record }: OpenCase, { now, today, calendar }: At): ClockWork => ({
  clocks,
  waits: record.waits,
  calendar,
  now,
  today,
})

/** The dates of a case, by the name of the clock and of the task or wait it belongs to. */
export function duesOf(open: OpenCase, at: At): DueBy<string> {
  const work = clockWork(open, at)
  return (name, of = null) => {
    const clock = findClock(work.clocks, name, of)
    return clock ? dueOf(clock, work) : null
  }
}

/** A person may do a task that is open, for one of their keys, not claimed by another, and that they aren't barred from. */
export const mayDo = (person: Person, task: Task): boolean =>
  task.state === 'open' &&
  holds(person, task.to) &&
  !task.barred.includes(person.id) &&
  (task.claimedBy === null || task.claimedBy === person.id)

const seenFrom = (open: OpenCase, actor: Person, { taskId, partyId }: StepPlace, at: At): SeenBy => ({
  actor,
  taskId,
  partyId,
  now: at.now,
  today: at.today,
  due: duesOf(open, at),
})

/** Whether the person is let in: by the task they hold or the party they are, and by one of the step's rules. */
export function letsIn(kind: SealedKind, open: OpenCase, actor: Person, place: StepPlace, at: At): boolean {
  const step = kind.steps[place.action]
  if (!step || !isInPlace(step.on, open.record, actor, place)) return false
  return open.allows(step.who, seenFrom(open, actor, place, at))
}

function isInPlace(on: 'case' | 'task' | 'party', record: CaseRecord, actor: Person, place: StepPlace): boolean {
  if (on === 'case') return true
  if (on === 'party') return record.parties.some((party) => party.id === place.partyId && isParty(actor, party))
  const task = record.tasks.find(({ id }) => id === place.taskId)
  return task?.steps.includes(place.action) === true && mayDo(actor, task)
}

/** Why this person may not take this step now: all that stands in the way. Empty when nothing does. */
export function refusalsOf(
  kind: SealedKind,
  open: OpenCase,
  actor: Person,
  place: StepPlace,
  at: At,
): readonly Refusal[] {
  if (viewOf(actor, open.readers) === null) return [{ code: 'case.not-found' }]
  const status = kind.statuses[open.record.status]
  if (!status?.exits[place.action]) return [{ code: status?.closed ? 'case.already-decided' : 'case.wrong-status' }]
  if (!letsIn(kind, open, actor, place, at)) return [{ code: 'case.not-permitted' }]
  return open.obstacles(place.action, seenFrom(open, actor, place, at))
}

/** Where a person could take a step: on each of the tasks they may do, for each party they are, or on the case. */
export function placesOf(kind: SealedKind, { record }: OpenCase, actor: Person, action: string): StepPlace[] {
  const on = kind.steps[action]?.on
  if (on === 'task') {
    const own = record.tasks.filter((task) => task.steps.includes(action) && mayDo(actor, task))
    return own.map(({ id }) => ({ action, taskId: id, partyId: null }))
  }
  if (on === 'party') {
    const own = record.parties.filter((party) => isParty(actor, party))
    return own.map(({ id }) => ({ action, taskId: null, partyId: id }))
  }
  return on === undefined ? [] : [{ action, taskId: null, partyId: null }]
}

/** What a page offers and what the server accepts are this same list. */
export const availableSteps = (kind: SealedKind, open: OpenCase, actor: Person, at: At): StepPlace[] =>
  Object.keys(kind.statuses[open.record.status]?.exits ?? {})
    .flatMap((action) => placesOf(kind, open, actor, action))
    .filter((place) => refusalsOf(kind, open, actor, place, at).length === 0)

/**
 * The key somebody acts by, for the record: none where they are let in as the person they are, then a post of their own,
 * then one that is lent to them (代班). Null where no single post is what lets them in.
 */
export function keyUsed(actor: Person, lets: (person: Person) => boolean): HeldKey | null {
  const isPost = ({ key }: HeldKey) => key.startsWith('post:')
  const personal = actor.keys.filter((held) => !isPost(held) && held.lentBy === null)
  if (lets({ ...actor, keys: personal })) return null
  const posts = actor.keys.filter(isPost)
  const ownFirst = [...posts.filter(({ lentBy }) => lentBy === null), ...posts.filter(({ lentBy }) => lentBy !== null)]
  return ownFirst.find((post) => lets({ ...actor, keys: [...personal, post] })) ?? null
}
