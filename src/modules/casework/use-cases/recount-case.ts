import type { Staff } from '@/kernel/actor'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import type { WorkingCalendar } from '@/kernel/working-calendar'
import type { Transaction } from '@/platform/db'
import * as changes from '../data/calendar-change-store'
import * as recounts from '../data/calendar-recount-store'
import * as calendars from '../data/calendar-store'
import * as cases from '../data/case-store'
import * as events from '../data/event-store'
import { type CalendarChange, calendarBefore } from '../domain/calendar-change'
import { deskOf } from '../domain/calendar-jobs'
import type { CaseFile } from '../domain/case'
import { countedAgain } from '../domain/counted-again'
import { unmarked } from '../domain/marked-day'
import { type Recounted, recountedBy } from '../domain/moved-dates'

type Calendars = { before: WorkingCalendar; after: WorkingCalendar }

/** The calendar as it stands, and as it stood before this change: nothing else is applied while cases of it wait. */
export async function calendarsAround(tx: Transaction, change: CalendarChange): Promise<Calendars> {
  const after = await calendars.loadCurrent(tx)
  return { before: calendarBefore(after, change), after }
}

/**
 * Counts one case again that waits for it, and writes down what moved: which dates, from, to, which days, why, and who
 * answers for it. Once: null where somebody else was faster. The caller holds the case.
 */
export async function recountCase(
  tx: Transaction,
  change: CalendarChange,
  file: CaseFile,
  both: Calendars,
  now: Date,
): Promise<CaseFile | null> {
  if (!(await recounts.takeOff(tx, file.case.id))) return null
  const after = countedAgain(file, { calendar: both.after, today: dayOf(now) })
  await cases.saveQueueDates(tx, file, after)
  // Whether it was overdue is said of the day on which the change took effect, however late its turn comes.
  const found = recountedBy(file, both, dayOf(change.decidedAt ?? now))
  if (found.moved.length === 0) return after
  const by = whoApplied(change)
  const body = { type: 'dates.recounted', payload: payloadOf(by, change, file, found) } as const
  await events.record(tx, file.case.id, by, body, now)
  const { id: caseId, departmentId } = file.case
  await changes.addCases(tx, change.id, [{ caseId, departmentId, desks: deskOf(file), ...found }])
  return after
}

/** The case as a step may go on from it: counted again first, where a change of the calendar has not come to it yet. */
export async function broughtUpToDate(tx: Transaction, file: CaseFile, now: Date): Promise<CaseFile> {
  const changeId = await recounts.changeWaitingFor(tx, file.case.id)
  const change = changeId && (await changes.find(tx, changeId))
  if (!change) return file
  return (await recountCase(tx, change, file, await calendarsAround(tx, change), now)) ?? file
}

/** Whoever applied it stands in the log of each case; they handle none, so they have no post here. */
const whoApplied = ({ decidedById, decidedByName }: CalendarChange): Staff => {
  if (decidedById === null || decidedByName === null) throw new Error('a change that nobody applied moves no case')
  return { kind: 'staff', id: decidedById, name: decidedByName, adminRole: null, posts: [] }
}

function payloadOf(by: Staff, change: CalendarChange, { case: one }: CaseFile, found: Recounted) {
  const { id: changeId, reason, source, requestedByName: requestedBy } = change
  const last = found.moved.flatMap(({ from, to }) => [unmarked(from).day, unmarked(to).day]).reduce(later)
  const days = change.days.map(({ date }) => date).filter((date) => date >= one.receivedOn && date <= last)
  return { changeId, days, reason, source, requestedBy, appliedBy: by.name, ...found }
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)
