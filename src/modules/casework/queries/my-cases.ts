import type { Actor } from '@/kernel/actor'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as calendars from '../data/calendar-store'
import { casesOfApplicant } from '../data/own-cases'
import { type CaseDates, datesOf } from '../domain/case-dates'
import type { CaseStatus } from '../domain/lifecycle'
import { cursorOf, cursorText } from '../domain/worklist'

const PAGE = 20

export type MyCase = {
  id: string
  caseNo: string
  title: string
  serviceId: string | null
  departmentId: string
  status: CaseStatus
  submittedAt: Date
  decidedOn: PlainDate | null
  dates: CaseDates
}

/** "What have I applied for, and how far is it?" Latest first, a page at a time. */
export async function myCases(
  actor: Actor,
  cursor?: string,
  clock = systemClock,
): Promise<{ cases: MyCase[]; next: string | null }> {
  if (actor.kind !== 'citizen') return { cases: [], next: null }
  const before = cursorOf(cursor)
  const from = before?.key ? { submittedAt: new Date(before.key), id: before.id } : null
  const found = await casesOfApplicant(actor.id, from, PAGE + 1)
  const calendar = await calendars.load(db)
  const today = dayOf(clock.now())
  const cases = found.slice(0, PAGE).map((file): MyCase => {
    const { id, caseNo, title, serviceId, departmentId, status, submittedAt, decidedOn } = file.case
    const dates = datesOf(file, calendar, today)
    return { id, caseNo, title, serviceId, departmentId, status, submittedAt, decidedOn, dates }
  })
  const last = cases.at(-1)
  const next = last && found.length > PAGE ? cursorText({ key: last.submittedAt.toISOString(), id: last.id }) : null
  return { cases, next }
}
