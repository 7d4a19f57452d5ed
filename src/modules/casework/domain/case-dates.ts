import type { PlainDate } from '@/kernel/plain-date'
import { isCovered, type WorkingCalendar } from '@/kernel/working-calendar'
import type { CaseFile } from './case'
import { acceptanceDue, expectedDue, promisedDue, statutoryDue } from './case-clock'
import { openCorrection, openPause } from './case-file'
import type { DueExplanation } from './due-date'
import { isClosed } from './lifecycle'
import { type MarkedDay, markedDay } from './marked-day'
import { daysLeft, type Urgency, urgencyOf } from './urgency'

/** Every date a screen shows about a case, with its derivation. Null where nothing of the kind is running. */
export type CaseDates = {
  /** What is due now: the answer of the window, or the promised decision. */
  due: DueExplanation | null
  kind: 'acceptance' | 'decision' | null
  /** Before acceptance: when a decision may be expected at the latest. */
  expected: DueExplanation | null
  statutory: DueExplanation | null
  /** The applicant's own last day, while a correction notice is open. */
  answerBy: MarkedDay | null
  paused: boolean
  /** Working days until `due`; negative when it has passed. */
  daysLeft: number | null
  urgency: Urgency
}

export function datesOf(file: CaseFile, calendar: WorkingCalendar, today: PlainDate): CaseDates {
  const { status } = file.case
  const answerBy = openCorrection(file)?.answerBy
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
    answerBy: answerBy ? markedDay(answerBy, !isCovered(calendar, today, answerBy)) : null,
    paused,
    daysLeft: due && daysLeft(calendar, today, due.dueOn),
    urgency: urgencyOf(facts, calendar, today),
  }
}

const runningDue = (file: CaseFile, calendar: WorkingCalendar, today: PlainDate) =>
  file.case.status === 'accepted' ? promisedDue(file, calendar, today) : null
