import type { Actor, Staff } from '@/kernel/actor'
import { canonicalJson } from '@/kernel/canonical-json'
import { dayOf } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { type Clock, systemClock } from '@/platform/clock'
import { inTransaction, type Transaction, WHOLE_FILE } from '@/platform/db'
import * as changes from '../data/calendar-change-store'
import * as calendars from '../data/calendar-store'
import * as moved from '../data/change-case-rows'
import { applyFault, type CalendarChange, needsTwo, sameEntry } from '../domain/calendar-change'
import type { CalendarRefusal } from '../domain/calendar-notice'
import { moveCases } from './move-cases'

export type CalendarApplied = Result<{ year: number; casesChanged: number }, CalendarRefusal>

/**
 * A proposed edit of the calendar takes effect: by the administrator who proposed it, or by a second person where it
 * touches a day that has begun. Every open case is counted again, and each that moves gets an event, in one transaction;
 * the notices follow from the events. Pressed twice it is done once.
 */
export async function applyCalendarChange(
  actor: Actor,
  { changeId }: { changeId: string },
  clock = systemClock,
): Promise<CalendarApplied> {
  const applied = await inTransaction<{ year: number; casesChanged: number }, CalendarRefusal>(async (tx) => {
    await changes.holdCalendar(tx)
    const change = await changes.findAndHold(tx, changeId)
    if (!change || actor.kind !== 'staff') return refuse('calendar.change-not-found')
    if (change.state === 'applied' && change.decidedById === actor.id) return ok(await doneBefore(change))
    const now = clock.now()
    const fault = applyFault(actor, change, dayOf(now), now)
    if (fault) return refuse(fault)
    if (await standsOtherwise(tx, change)) return refuse('calendar.changed-since')
    return ok({ year: change.year, casesChanged: await carryOut(tx, actor, change, clock) })
  }, WHOLE_FILE)
  calendars.forget()
  return applied
}

const doneBefore = async ({ id, year }: CalendarChange) => ({
  year,
  casesChanged: (await moved.countMoved({ changeId: id, departmentIds: null })).cases,
})

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

async function carryOut(tx: Transaction, actor: Staff, change: CalendarChange, clock: Clock): Promise<number> {
  const now = clock.now()
  const before = await calendars.loadFresh(tx)
  await writeDown(tx, actor, change, now)
  const after = await calendars.loadFresh(tx)
  const casesChanged = await moveCases(tx, actor, change, { before, after }, now)
  const decision = { state: 'applied', decidedById: actor.id, decidedByName: actor.name, decidedAt: now } as const
  const byTwo = needsTwo(change, dayOf(now))
  await changes.decide(tx, change.id, { ...decision, decisionReason: null, byTwo })
  const { id: requestId, requestedById, days, reason, source } = change
  const detail = { requestId, requestedById, days: days.length, cases: casesChanged, reason, source }
  const note = { action: 'calendar.change-applied', subjectKind: 'calendar', subjectId: String(change.year), detail }
  await recordAudit(tx, actor, note, clock)
  return casesChanged
}

async function writeDown(tx: Transaction, actor: Staff, change: CalendarChange, now: Date): Promise<void> {
  const { id: changeId, days, source, reason, year, yearAfter } = change
  for (const { date, after } of days) {
    if (after) await calendars.putDay(tx, { date, ...after, source, reason, changeId })
    else await calendars.removeDay(tx, date)
  }
  if (yearAfter) await calendars.putYear(tx, { year, ...yearAfter }, actor.id, now)
}
