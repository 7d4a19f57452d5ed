import { type Actor, caseDepartmentsOf, type Staff } from '@/kernel/actor'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import type { WorkingCalendar } from '@/kernel/working-calendar'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as calendars from '../data/calendar-store'
import { ownTasks } from '../data/own-tasks'
import { casesFound, closedCases, openCases, type RawRow } from '../data/worklist-rows'
import { isClosed } from '../domain/lifecycle'
import { daysLeft, urgencyOf } from '../domain/urgency'
import { cursorOf, cursorText, type WorklistFilter, type WorklistRow } from '../domain/worklist'

const PAGE = 30

export type Worklist = { rows: WorklistRow[]; next: string | null }

/**
 * "What is on my desk?" Overdue first, then by the day it is due; a page at a time.
 * Sees only tasks for the person's own posts and cases of the departments whose cases they handle; others see none.
 */
export async function worklist(
  actor: Actor,
  filter: WorklistFilter,
  cursor?: string,
  clock = systemClock,
): Promise<Worklist> {
  if (actor.kind !== 'staff' || actor.adminRole !== null) return { rows: [], next: null }
  const found = await rowsOf(actor, filter, cursor)
  const calendar = await calendars.load(db)
  const today = dayOf(clock.now())
  const rows = found.slice(0, PAGE).map((row) => withUrgency(row, calendar, today))
  const last = rows.at(-1)
  return { rows, next: last && found.length > PAGE ? cursorAfter(last, filter) : null }
}

async function rowsOf(actor: Staff, filter: WorklistFilter, text: string | undefined): Promise<RawRow[]> {
  const cursor = cursorOf(text)
  const departments = caseDepartmentsOf(actor).filter((id) => !filter.departmentId || id === filter.departmentId)
  if (departments.length === 0) return []
  if (filter.view === 'mine') return ownTasks(actor, filter, cursor, PAGE + 1)
  if (filter.view === 'department') return openCases(departments, filter, cursor, PAGE + 1)
  if (filter.view === 'found') return filter.q ? casesFound(departments, filter, cursor, PAGE + 1) : []
  return closedCases(departments, filter, cursor, PAGE + 1)
}

function withUrgency(row: RawRow, calendar: WorkingCalendar, today: PlainDate): WorklistRow {
  const facts = { dueOn: row.dueOn, paused: row.paused, isClosed: isClosed(row.status) }
  const left = row.dueOn && daysLeft(calendar, today, row.dueOn)
  return { ...row, daysLeft: left === '' ? null : left, urgency: urgencyOf(facts, calendar, today) }
}

function cursorAfter(row: WorklistRow, { view }: WorklistFilter): string {
  if (view === 'closed') return cursorText({ key: row.closedAt?.toISOString() ?? null, id: row.caseId })
  if (view === 'found') return cursorText({ key: row.submittedAt.toISOString(), id: row.caseId })
  return cursorText({ key: row.dueOn, id: row.taskId ?? row.caseId })
}
