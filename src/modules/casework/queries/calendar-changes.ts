import { type Actor, caseDepartmentsOf } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as changes from '../data/calendar-change-store'
import * as recounts from '../data/calendar-recount-store'
import * as rows from '../data/change-case-rows'
import { applyFault, type CalendarChange, dropFault, needsTwo } from '../domain/calendar-change'

/** A change as somebody reads it who may: what it changes, which cases it moves, and what they may do with it. */
export type CalendarChangeView = {
  change: CalendarChange
  /** Whether a second person has to apply it, as of today. */
  byTwo: boolean
  counts: rows.MovedCounts
  cases: rows.MovedCaseRow[]
  /** For the next page of cases. */
  next: string | null
  mayApply: boolean
  mayDrop: boolean
  /** Of an applied change: how many open cases have not been counted again yet. */
  waiting: number
}

const PAGE = 30
const placeOf = (after: string | undefined): string | null => (after && isUuid(after) ? after : null)

/**
 * The departments whose cases a reader sees there: all for administrators, for other staff those whose cases they handle.
 * Null for who may not see the change at all: it is the administrators' until it is applied.
 */
function scopeOf(actor: Actor, { state }: CalendarChange): { departmentIds: string[] | null } | null {
  if (actor.kind !== 'staff') return null
  if (actor.adminRole !== null) return { departmentIds: null }
  return state === 'applied' ? { departmentIds: caseDepartmentsOf(actor) } : null
}

/** "What does this change of the calendar move?" Officers see what was applied, and their own departments' cases alone. */
export async function calendarChange(
  actor: Actor,
  id: string,
  { after }: { after?: string } = {},
  clock = systemClock,
): Promise<CalendarChangeView | null> {
  const change = await changes.find(db, id)
  const scope = change && scopeOf(actor, change)
  if (!change || !scope) return null
  const which = { changeId: id, ...scope }
  const [counts, found] = await Promise.all([rows.countMoved(which), rows.movedCases(which, placeOf(after), PAGE + 1)])
  const cases = found.slice(0, PAGE)
  const now = clock.now()
  const today = dayOf(now)
  const isUnderway = change.state === 'applied' && change.recountedAt === null
  return {
    change,
    byTwo: change.state === 'pending' ? needsTwo(change, today) : change.byTwo,
    counts,
    cases,
    next: found.length > PAGE ? (cases.at(-1)?.caseId ?? null) : null,
    mayApply: applyFault(actor, change, today, now) === null,
    mayDrop: dropFault(actor, change, now) === null,
    waiting: isUnderway ? await recounts.count(id) : 0,
  }
}

export type CalendarChanges = { changes: CalendarChange[]; next: string | null }

const NONE: CalendarChanges = { changes: [], next: null }
const LISTED = 20

/** "Which changes of the calendar wait, and which were decided on?" For the three administrators, a page at a time. */
export async function calendarChanges(
  actor: Actor,
  which: 'pending' | 'decided',
  after?: string,
): Promise<CalendarChanges> {
  if (actor.kind !== 'staff' || actor.adminRole === null) return NONE
  const found = await changes.list(which, placeOf(after), LISTED + 1)
  const shown = found.slice(0, LISTED)
  return { changes: shown, next: found.length > LISTED ? (shown.at(-1)?.id ?? null) : null }
}

/** How many changes wait for this administrator's decision, at most a page of them. */
export async function calendarChangesToDecide(actor: Actor, clock = systemClock): Promise<number> {
  const now = clock.now()
  const { changes: waiting } = await calendarChanges(actor, 'pending')
  return waiting.filter((one) => applyFault(actor, one, dayOf(now), now) === null).length
}
