import type { Staff } from '@/kernel/actor'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import type { WorkingCalendar } from '@/kernel/working-calendar'
import { postsHeldOn } from '@/modules/departments/queries/posts-held-on'
import type { Transaction } from '@/platform/db'
import { enqueue } from '@/platform/queue'
import * as changes from '../data/calendar-change-store'
import * as cases from '../data/case-store'
import * as events from '../data/event-store'
import type { CalendarChange } from '../domain/calendar-change'
import { CALENDAR_NOTICE, type CalendarNoticeJob, deskOf } from '../domain/calendar-told'
import type { CaseFile } from '../domain/case'
import { countedAgain } from '../domain/counted-again'
import { unmarked } from '../domain/marked-day'
import { type Recounted, recountedBy } from '../domain/moved-dates'
import { openCaseBatches } from './open-case-batches'

type Calendars = { before: WorkingCalendar; after: WorkingCalendar }

/**
 * Counts every open case by the calendar as it is now. Each one that has another date gets an event with the dates, the
 * reason and who answers for it, and its officers are told how many of theirs moved. Answers how many moved.
 */
export async function moveCases(
  tx: Transaction,
  actor: Staff,
  change: CalendarChange,
  calendars: Calendars,
  now: Date,
): Promise<number> {
  const today = dayOf(now)
  const desks = new Map<string, number>()
  let count = 0
  await changes.clearCases(tx, change.id)
  for await (const files of openCaseBatches(tx, { hold: true })) {
    const rows: changes.ChangeCase[] = []
    for (const file of files) {
      const found = recountedBy(file, calendars, today)
      await cases.saveQueueDates(tx, file, countedAgain(file, { calendar: calendars.after, today }))
      if (found.moved.length === 0) continue
      const body = { type: 'dates.recounted', payload: payloadOf(actor, change, file, found) } as const
      await events.record(tx, file.case.id, actor, body, now)
      rows.push({ caseId: file.case.id, departmentId: file.case.departmentId, ...found })
      for (const desk of deskOf(file)) desks.set(desk, (desks.get(desk) ?? 0) + 1)
    }
    await changes.addCases(tx, change.id, rows)
    count += rows.length
  }
  await tellOfficers(tx, change, desks, now)
  return count
}

function payloadOf(actor: Staff, change: CalendarChange, { case: one }: CaseFile, found: Recounted) {
  const { id: changeId, reason, source, requestedByName: requestedBy } = change
  const last = found.moved.flatMap(({ from, to }) => [unmarked(from).day, unmarked(to).day]).reduce(later)
  const days = change.days.map(({ date }) => date).filter((date) => date >= one.receivedOn && date <= last)
  return { changeId, days, reason, source, requestedBy, appliedBy: actor.name, ...found }
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)

/** One notice to each officer at whose desk a moved case lies: how many there are, and where to read which. */
async function tellOfficers(
  tx: Transaction,
  { id: eventId }: CalendarChange,
  desks: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  if (desks.size === 0) return
  const departmentIds = [...new Set([...desks.keys()].map((desk) => desk.split('/')[0] ?? ''))]
  const told = new Map<string, number>()
  for (const { accountId, departmentId, role } of await postsHeldOn(dayOf(now), departmentIds, tx)) {
    const count = desks.get(`${departmentId}/${role}`) ?? 0
    if (count > 0) told.set(accountId, (told.get(accountId) ?? 0) + count)
  }
  for (const [accountId, count] of told) {
    const job = { eventId, accountId, count, happenedAt: now.toISOString() } satisfies CalendarNoticeJob
    await enqueue(tx, CALENDAR_NOTICE, job, { key: `${eventId}:${accountId}` })
  }
}
