import { type Actor, type Staff, SYSTEM } from '@/kernel/actor'
import { canonicalJson } from '@/kernel/canonical-json'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { type Clock, systemClock } from '@/platform/clock'
import { db, inTransaction, type Transaction, WHOLE_FILE } from '@/platform/db'
import { enqueue } from '@/platform/queue'
import * as changes from '../data/calendar-change-store'
import * as recounts from '../data/calendar-recount-store'
import * as calendars from '../data/calendar-store'
import * as moved from '../data/change-case-rows'
import { applyFault, type CalendarChange, needsTwo, sameEntry } from '../domain/calendar-change'
import { CALENDAR_RECOUNT, type CalendarRecountJob } from '../domain/calendar-jobs'
import type { CalendarRefusal } from '../domain/calendar-notice'
import { recountBatch } from './recount-cases'

/** `casesExpected`: how many would move as the preview counted them; what really moved stands with the change. */
export type CalendarApplied = Result<{ year: number; casesExpected: number }, CalendarRefusal>

type Applied = { year: number; casesExpected: number }

/**
 * A proposed edit of the calendar takes effect: by the administrator who proposed it, or by a second person where it
 * touches a day that has begun. From that moment on everybody counts by it. Every case that was open then stands on a list
 * and is counted again one by one (`recountCases`), with an event in each that moves; the notices follow. Pressed twice it is
 * done once; while cases of an earlier change still wait, it is refused.
 */
export async function applyCalendarChange(
  actor: Actor,
  { changeId }: { changeId: string },
  clock = systemClock,
): Promise<CalendarApplied> {
  await finishEarlier(clock)
  const applied = await inTransaction<Applied, CalendarRefusal>(async (tx) => {
    await changes.holdCalendar(tx)
    const change = await changes.findAndHold(tx, changeId)
    if (!change || actor.kind !== 'staff') return refuse('calendar.change-not-found')
    const casesExpected = (await moved.countMoved({ changeId: change.id, departmentIds: null }, tx)).cases
    const { year } = change
    if (change.state === 'applied' && change.decidedById === actor.id) return ok({ year, casesExpected })
    const now = clock.now()
    const fault = applyFault(actor, change, dayOf(now), now)
    if (fault) return refuse(fault)
    if (await recounts.underway(tx)) return refuse('calendar.recount-underway')
    if (await standsOtherwise(tx, change)) return refuse('calendar.changed-since')
    await carryOut(tx, actor, change, { casesExpected, clock })
    return ok({ year, casesExpected })
  }, WHOLE_FILE)
  calendars.forget()
  return applied
}

/** So few batches take a moment: an earlier change with few cases is brought to its end instead of being waited for. */
const BATCHES_AT_ONCE = 5

async function finishEarlier(clock: Clock): Promise<void> {
  const earlier = await recounts.underway(db)
  for (let at = 0; earlier && at < BATCHES_AT_ONCE; at++) if (await recountBatch(SYSTEM, earlier, clock)) return
}

/** Whether the calendar is no longer what it was when the change was proposed: then its preview is not what would happen. */
async function standsOtherwise(
  tx: Transaction,
  { days, year, yearBefore, yearAfter }: CalendarChange,
): Promise<boolean> {
  const now = await calendars.entriesOn(
    tx,
    days.map(({ date }) => date),
  )
  if (days.some(({ date, before }) => !sameEntry(now.get(date) ?? null, before))) return true
  return yearAfter !== null && canonicalJson(await calendars.yearOf(tx, year)) !== canonicalJson(yearBefore)
}

async function carryOut(
  tx: Transaction,
  actor: Staff,
  change: CalendarChange,
  { casesExpected, clock }: { casesExpected: number; clock: Clock },
): Promise<void> {
  const now = clock.now()
  await changes.clearCases(tx, change.id)
  await writeDown(tx, actor, change, now)
  const decision = { state: 'applied', decidedById: actor.id, decidedByName: actor.name, decidedAt: now } as const
  const byTwo = needsTwo(change, dayOf(now))
  await changes.decide(tx, change.id, { ...decision, decisionReason: null, byTwo })
  const job = { changeId: change.id } satisfies CalendarRecountJob
  await enqueue(tx, CALENDAR_RECOUNT, job, { key: change.id })
  const { id: requestId, requestedById, days, reason, source } = change
  const detail = { requestId, requestedById, days: days.length, cases: casesExpected, reason, source }
  const note = { action: 'calendar.change-applied', subjectKind: 'calendar', subjectId: String(change.year), detail }
  // Nobody can file from here on: whoever is filing by the old calendar is waited for, and whoever comes now waits and reads
  // the new one. Filings take this before the end of the audit log, and so does this.
  await changes.holdFilings(tx, 'alone')
  await recounts.listOpenCases(tx, change.id)
  await recordAudit(tx, actor, note, clock)
}

async function writeDown(tx: Transaction, actor: Staff, change: CalendarChange, now: Date): Promise<void> {
  const { id: changeId, days, source, reason, year, yearAfter } = change
  for (const { date, after } of days) {
    if (after) await calendars.putDay(tx, { date, ...after, source, reason, changeId })
    else await calendars.removeDay(tx, date)
  }
  if (yearAfter) await calendars.putYear(tx, { year, ...yearAfter }, actor.id, now)
}
