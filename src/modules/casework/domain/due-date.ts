import type { PlainDate } from '@/kernel/plain-date'
import type { Limit } from '@/modules/catalogue/domain/service-version'

/** The recorded facts a date is computed from. Nothing else moves a legal date. */
export type ClockFacts = {
  /** The day of the start is never counted (民法典 201). */
  startsOn: PlainDate
  limit: Limit
  /** Approved extensions, in the limit's own unit. */
  extensionDays: number
  /** Excluded time [from, to): an open pause has `to: null` and counts up to `today`. */
  excluded: readonly { from: PlainDate; to: PlainDate | null }[]
}

/** A date with its derivation, so that every screen and letter can say why. */
export type DueExplanation = {
  dueOn: PlainDate
  /** True when a counted day lies in a year whose official calendar is not loaded. */
  provisional: boolean
  startsOn: PlainDate
  limit: Limit
  extensionDays: number
  /** Days off by notice (holidays on weekdays) that lay between start and due date. */
  holidays: number
  /** Weekend days worked by notice (调休) that were counted. */
  makeupWorkdays: number
  /** Working days (or calendar days) excluded by pauses. */
  excludedDays: number
  pauses: readonly { from: PlainDate; to: PlainDate | null }[]
}
