import type { PlainDate } from '@/kernel/plain-date'
import type { WorkingCalendar } from '@/kernel/working-calendar'
import type { CaseFile } from './case'
import { type CaseDates, datesOf } from './case-dates'
import { type DueExplanation, isOpenEnded } from './due-date'
import { markedEnding } from './ending-date'
import { isClosed } from './lifecycle'
import { type MarkedDay, markedDue, unmarked } from './marked-day'

/** The dates of a case that a change of the calendar can move, the most pressing for its applicant first. */
export const DATE_NAMES = ['answer', 'decision', 'acceptance', 'expected', 'statutory'] as const
export type DateName = (typeof DATE_NAMES)[number]

export type MovedDate = { of: DateName; from: MarkedDay; to: MarkedDay }

/** What a change of the calendar does to one case. */
export type Recounted = { moved: MovedDate[]; overdueBefore: boolean; overdueAfter: boolean }

/** The dates that are other days, or certain where they were provisional, when counted by another calendar on the same day. */
export function recountedBy(
  file: CaseFile,
  calendars: { before: WorkingCalendar; after: WorkingCalendar },
  today: PlainDate,
): Recounted {
  const before = datesOf(file, calendars.before, today)
  const after = datesOf(file, calendars.after, today)
  const [from, to] = [named(before), named(after)]
  const moved = DATE_NAMES.flatMap((of): MovedDate[] => {
    const [was, is] = [from[of], to[of]]
    return was && is && was !== is ? [{ of, from: was, to: is }] : []
  })
  return { moved, overdueBefore: isOverdue(before, file, today), overdueAfter: isOverdue(after, file, today) }
}

/** While a special procedure runs nobody has been told a last day, so none moves. */
const known = (due: DueExplanation | null): MarkedDay | null => (due && !isOpenEnded(due) ? markedDue(due) : null)

function named({ due, kind, expected, statutory, answerBy }: CaseDates): Record<DateName, MarkedDay | null> {
  return {
    answer: answerBy && markedEnding(answerBy),
    decision: kind === 'decision' ? known(due) : null,
    acceptance: kind === 'acceptance' ? known(due) : null,
    expected: known(expected),
    statutory: known(statutory),
  }
}

const isOverdue = ({ due, paused }: CaseDates, file: CaseFile, today: PlainDate): boolean =>
  due !== null && !paused && !isClosed(file.case.status) && due.dueOn < today

/** Whether the applicant has another last day now than they were told; the law's own limit is the authority's affair. */
export const movesApplicantsDay = ({ of, from, to }: MovedDate): boolean =>
  of !== 'statutory' && unmarked(from).day !== unmarked(to).day
