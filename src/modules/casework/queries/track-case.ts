import { timingSafeEqual } from 'node:crypto'
import { maskName } from '@/kernel/mask'
import { dayOf, type PlainDate } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { queryCodeFor } from '@/platform/crypto'
import { db } from '@/platform/db'
import * as calendars from '../data/calendar-store'
import * as cases from '../data/case-store'
import * as events from '../data/event-store'
import { type CaseDates, datesOf } from '../domain/case-dates'
import { isCaseNumber, normaliseCaseNumber } from '../domain/case-number'
import type { CaseStatus } from '../domain/lifecycle'
import { isQueryCode, normaliseQueryCode } from '../domain/query-code'
import { type PublicEntry, publicTimelineOf } from '../domain/timeline'

/** What number and code open: states and dates, the name masked, nothing that anybody wrote. */
export type TrackedCase = {
  caseNo: string
  title: string
  departmentId: string
  applicant: string
  status: CaseStatus
  submittedOn: PlainDate
  decidedOn: PlainDate | null
  dates: CaseDates
  timeline: PublicEntry[]
}

/**
 * "How far is the case with this number and code?" Null when they do not belong together.
 * The caller limits how often anybody may ask: the code has 40 bits.
 */
export async function trackCase(typedNo: string, typedCode: string, clock = systemClock): Promise<TrackedCase | null> {
  const caseNo = normaliseCaseNumber(typedNo)
  const code = normaliseQueryCode(typedCode)
  if (!isCaseNumber(caseNo) || !isQueryCode(code) || !isSame(code, queryCodeFor(caseNo))) return null
  const id = await cases.idOfNumber(db, caseNo)
  const file = id && (await cases.find(db, id))
  if (!file) return null

  const { title, departmentId, applicantName, status, submittedAt, decidedOn } = file.case
  return {
    caseNo,
    title,
    departmentId,
    applicant: maskName(applicantName),
    status,
    submittedOn: dayOf(submittedAt),
    decidedOn,
    dates: datesOf(file, await calendars.load(db), dayOf(clock.now())),
    timeline: publicTimelineOf(await events.eventsOf(db, file.case.id)),
  }
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
