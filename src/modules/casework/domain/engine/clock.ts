import type { PlainDate } from '@/kernel/plain-date'
import type { Calendar, Limit } from './limit'
/** Time that stops some clocks: an expert review, a third party who is asked. Several may be open at once. */
export type Wait = {
  id: string
  name: string
  stops: readonly string[]
  /** Days [from, to) stop clocks that count days; the instants stop those that count hours. */
  from: PlainDate
  to: PlainDate | null
  begunAt: Date
  endedAt: Date | null
  /** Whose answer is awaited; null where nobody in particular. */
  on: string | null
}

/** Whose delay it is. Only a clock of the office colours a worklist; `shown` ones belong to nobody. */
export type Side = 'office' | 'party' | 'shown'

/** A clock, worked out from facts each time. Its identity is name, `of` and round: that is what a sanction points at. */
export type Clock = {
  name: string
  /** The task or wait it is the clock of; null: of the case. */
  of: string | null
  /** Raised by a restart; the run before stays as it ended. */
  round: number
  /** The day or instant it starts from, or the last day of another clock. */
  from: PlainDate | Date | { due: string }
  limit: Limit
  side: Side
  /** A clock of the case that this one never outlasts: a task is due no later than its case. */
  notAfter?: string
  /** A day somebody was given in writing and may rely on: a recount moves the date to a later one only (信赖保护). */
  given?: PlainDate | null
  ended: PlainDate | Date | null
}

/** A date with its derivation, so that every page and letter can say why. */
export type Due = {
  /** When the time is up; the last day of a clock that counts days ends at 24:00. */
  dueAt: Date
  /** The last day. */
  dueOn: PlainDate
  /** A year that matters has no notice of its holidays yet. */
  provisional: boolean
  /** A wait is open: nobody can name the date yet, and this is what it were if the wait ended now. */
  stopped: boolean
  startsFrom: PlainDate | Date
  limit: Limit
  holidays: number
  makeupWorkdays: number
  excludedDays: number
  /** The waits that stopped it, without those that ended on the day they began. */
  waits: readonly { name: string; from: PlainDate; to: PlainDate | null }[]
  /** The clock that cut it short. */
  cappedBy: string | null
  /** The day given in writing, where it is the later one and counts. */
  given: PlainDate | null
}

/** What all clocks of a case are counted with. */
export type ClockWork = {
  clocks: readonly Clock[]
  waits: readonly Wait[]
  calendar: Calendar
  now: Date
  today: PlainDate
}

/** The last run of a clock of the case itself, or of one of its tasks and waits; undefined where there is none. */
export const findClock = (clocks: readonly Clock[], name: string, of: string | null = null): Clock | undefined =>
  clocks.filter((clock) => clock.name === name && clock.of === of).reduce<Clock | undefined>(later, undefined)

const later = (best: Clock | undefined, one: Clock): Clock => (best && best.round > one.round ? best : one)

/** `held`: up as far as anybody can count, but a year it was counted through has no notice yet; nothing follows of itself. */
export type DueState = 'running' | 'stopped' | 'held' | 'over'

export function dueState({ dueAt, provisional, stopped }: Due, now: Date): DueState {
  if (stopped) return 'stopped'
  if (now < dueAt) return 'running'
  return provisional ? 'held' : 'over'
}
