import type { PlainDate } from '@/kernel/plain-date'
import { type WorkingCalendar, workdaysBetween } from '@/kernel/working-calendar'

export type Urgency = 'overdue' | 'today' | 'soon' | 'normal' | 'paused' | 'waiting' | 'closed'

/** 预警: one working day left, or a fifth of the limit (domain.md §10). */
const SOON_DAYS = 1
const SOON_SHARE = 0.2

export type UrgencyFacts = {
  dueOn: PlainDate | null
  paused: boolean
  isClosed: boolean
  /** The whole limit in working days, where it is known. */
  limitDays?: number
}

/** Working days left until the due date: 0 on the day itself, negative afterwards. */
export const daysLeft = (calendar: WorkingCalendar, today: PlainDate, dueOn: PlainDate): number =>
  workdaysBetween(calendar, today, dueOn)

/** How pressing a case or task is: a label for people, derived each time and never stored. */
export function urgencyOf(facts: UrgencyFacts, calendar: WorkingCalendar, today: PlainDate): Urgency {
  if (facts.isClosed) return 'closed'
  if (facts.paused) return 'paused'
  if (facts.dueOn === null) return 'waiting'
  if (facts.dueOn < today) return 'overdue'
  if (facts.dueOn === today) return 'today'
  const left = daysLeft(calendar, today, facts.dueOn)
  const threshold = Math.max(SOON_DAYS, (facts.limitDays ?? 0) * SOON_SHARE)
  return left <= threshold ? 'soon' : 'normal'
}
