import type { Actor, Staff } from '@/kernel/actor'
import { canonicalJson } from '@/kernel/canonical-json'
import { dayOf } from '@/kernel/plain-date'
import { faultsOf, ok, type Result, refuse, refuseAll } from '@/kernel/result'
import { expiryOfRequest } from '@/kernel/second-person'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { type Clock, systemClock } from '@/platform/clock'
import { inTransaction, type Transaction, WHOLE_FILE } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as changes from '../data/calendar-change-store'
import * as calendars from '../data/calendar-store'
import {
  type CalendarChange,
  type CalendarChangeKind,
  type CalendarDifference,
  calendarAfter,
  mayProposeCalendar,
  needsTwo,
} from '../domain/calendar-change'
import { type CalendarRefusal, groundsFaults } from '../domain/calendar-notice'
import { recountedBy } from '../domain/moved-dates'
import { openCaseBatches } from './open-case-batches'

export type CalendarProposed = Result<{ changeId: string }, CalendarRefusal>

/** Why, and by which notice or decision. Both stay with every day and every case that the change touches. */
export type CalendarGrounds = { kind: CalendarChangeKind; reason: string; source: string }

type Looking = (tx: Transaction) => Promise<Result<CalendarDifference, CalendarRefusal>>

/**
 * A system administrator proposes an edit of the calendar. It changes nothing: the cases it would move are worked out
 * and kept beside it, to be read before `applyCalendarChange`. The same proposal made again is the same one.
 */
export function proposeCalendarChange(
  actor: Actor,
  grounds: CalendarGrounds,
  look: Looking,
  clock = systemClock,
): Promise<CalendarProposed> {
  const [reason, source] = [grounds.reason.trim(), grounds.source.trim()]
  return inTransaction<{ changeId: string }, CalendarRefusal>(async (tx) => {
    if (actor.kind !== 'staff' || !mayProposeCalendar(actor)) return refuse('calendar.not-permitted')
    await changes.holdCalendar(tx)
    const difference = await look(tx)
    const refused = refuseAll<CalendarRefusal>([
      ...(difference.ok ? [] : faultsOf(difference.refusal)),
      ...groundsFaults({ source, reason }),
    ])
    if (refused) return refused
    if (!difference.ok) throw new Error('what was refused is among the faults')
    const { days, yearAfter } = difference.value
    if (days.length === 0 && yearAfter === null) return refuse('calendar.nothing-changes')
    const change = proposed(actor, { ...grounds, reason, source }, difference.value, clock)
    await changes.closeOver(tx, clock.now())
    const changeId = await changes.insertOnce(tx, change, canonicalJson({ ...difference.value, reason, source }))
    await preview(tx, changeId, change)
    if (changeId === change.id) await recordAudit(tx, actor, noteOf(change), clock)
    return ok({ changeId })
  }, WHOLE_FILE)
}

const noteOf = ({ id, year, days, reason, source }: CalendarChange) => ({
  action: 'calendar.change-proposed',
  subjectKind: 'calendar',
  subjectId: String(year),
  detail: { requestId: id, days: days.length, reason, source },
})

function proposed(by: Staff, grounds: CalendarGrounds, difference: CalendarDifference, clock: Clock): CalendarChange {
  const now = clock.now()
  const undecided = { decidedById: null, decidedByName: null, decidedAt: null, decisionReason: null, recountedAt: null }
  return {
    ...grounds,
    ...difference,
    ...undecided,
    id: newId(now),
    requestedById: by.id,
    requestedByName: by.name,
    requestedAt: now,
    expiresAt: expiryOfRequest(now),
    state: 'pending',
    byTwo: needsTwo(difference, dayOf(now)),
  }
}

/** Works out which open cases the change would move, and holds none of them. */
async function preview(tx: Transaction, changeId: string, change: CalendarChange): Promise<void> {
  const before = await calendars.loadFresh(tx)
  const both = { before, after: calendarAfter(before, change) }
  const today = dayOf(change.requestedAt)
  await changes.clearCases(tx, changeId)
  for await (const files of openCaseBatches(tx, { hold: false })) {
    const moved = files.map((file) => {
      const { id: caseId, departmentId } = file.case
      return { caseId, departmentId, desks: [], ...recountedBy(file, both, today) }
    })
    await changes.addCases(
      tx,
      changeId,
      moved.filter((one) => one.moved.length > 0),
    )
  }
}
