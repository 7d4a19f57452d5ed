import type { PlainDate } from '@/kernel/plain-date'
import type { WorkingCalendar } from '@/kernel/working-calendar'
import { silenceAccepts } from '@/modules/catalogue/domain/governing-law'
import type { CaseFile } from './case'
import { acceptanceDue, answerDue, expectedDue, promisedDue, statutoryDue } from './case-clock'
import { openCorrection, openPause } from './case-file'
import { lawOfCase } from './case-number'
import type { DueExplanation } from './due-date'
import { type EndingDate, endingDate, endingOn } from './ending-date'
import { isClosed } from './lifecycle'
import { daysLeft, type Urgency, urgencyOf } from './urgency'

/** Every date a screen shows about a case, with its derivation. Null where nothing of the kind is running. */
export type CaseDates = {
  /** What is due now: the answer of the window, or the promised decision. */
  due: DueExplanation | null
  kind: 'acceptance' | 'decision' | null
  /** Before acceptance: when a decision may be expected at the latest. */
  expected: DueExplanation | null
  statutory: DueExplanation | null
  /** The applicant's own last day, while a correction notice is open and the service sets one. */
  answerBy: EndingDate | null
  /** A day has passed that ends something by itself, and nothing is done while a year's holidays are unknown. */
  held: boolean
  paused: boolean
  /** Working days until `due`; negative when it has passed. */
  daysLeft: number | null
  urgency: Urgency
}

export function datesOf(file: CaseFile, calendar: WorkingCalendar, today: PlainDate): CaseDates {
  const { status } = file.case
  const correction = openCorrection(file)
  const answerBy = correction ? answerDue(file, correction, calendar, today) : null
  const isSubmitted = status === 'submitted'
  const due = isSubmitted ? acceptanceDue(file.case, calendar, today) : runningDue(file, calendar, today)
  const paused = !isClosed(status) && openPause(file) !== undefined
  const limitDays = due?.limit.unit === 'workday' ? due.limit.amount : undefined
  const facts = { dueOn: due?.dueOn ?? null, paused, isClosed: isClosed(status), limitDays }
  return {
    due,
    kind: due && (isSubmitted ? 'acceptance' : 'decision'),
    expected: isSubmitted ? expectedDue(file.case, calendar, today) : null,
    statutory: status === 'accepted' ? statutoryDue(file, calendar, today) : null,
    answerBy,
    held: [answerBy, isSubmitted && due && silenceAccepts(lawOfCase(file.case)) ? endingDate(due) : null].some(
      (one) => one && endingOn(one, today) === 'held',
    ),
    paused,
    daysLeft: due && daysLeft(calendar, today, due.dueOn),
    urgency: urgencyOf(facts, calendar, today),
  }
}

const runningDue = (file: CaseFile, calendar: WorkingCalendar, today: PlainDate) =>
  file.case.status === 'accepted' ? promisedDue(file, calendar, today) : null
