import type { PlainDate } from '@/kernel/plain-date'
import type { DueExplanation } from './due-date'
import { type MarkedDay, markedDay } from './marked-day'

/**
 * A day after which something ends by itself: acceptance is deemed, a correction lapses, an extension can no longer be
 * asked for. Nobody decides it, so it must be right: counted anew from its facts each time, never earlier than the
 * applicant was told, and never acted upon while the holidays of a counted year are unknown.
 */
export type EndingDate = {
  /** The last day that counts: the later of the day counted now and the day that was told. */
  day: PlainDate
  /** The day that stands in the letter; null where no letter named one to the person who must keep it. */
  told: PlainDate | null
  /** The day as it is counted now, with its derivation. */
  due: DueExplanation
}

/**
 * Whoever was given a day in writing may rely on it (信赖保护, 许可法 8): a recount moves it only to a later one.
 * `told` is left out for a day that binds the authority itself: that one is always the day of the recount.
 */
export function endingDate(due: DueExplanation, told: PlainDate | null = null): EndingDate {
  return { day: told !== null && told > due.dueOn ? told : due.dueOn, told, due }
}

/** `held`: the day has passed as far as anybody can count, but a year it was counted through has no official notice yet. */
export type Ending = 'running' | 'held' | 'over'

export function endingOn({ day, due }: Pick<EndingDate, 'day' | 'due'>, today: PlainDate): Ending {
  if (today <= day) return 'running'
  return due.provisional ? 'held' : 'over'
}

/** The day on its way to words; provisional when the recount is. */
export const markedEnding = ({ day, due }: EndingDate): MarkedDay => markedDay(day, due.provisional)
