import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as changes from '../data/calendar-change-store'
import { dropFault } from '../domain/calendar-change'
import type { CalendarRefusal } from '../domain/calendar-notice'

/** Whoever proposed a change of the calendar takes it back; a second person refuses it, with a reason. Nothing was changed by it. */
export function dropCalendarChange(
  actor: Actor,
  { changeId, reason: typed }: { changeId: string; reason: string },
  clock = systemClock,
): Promise<Result<{ year: number }, CalendarRefusal>> {
  const reason = typed.trim()
  return inTransaction<{ year: number }, CalendarRefusal>(async (tx) => {
    const change = await changes.findAndHold(tx, changeId)
    if (!change) return refuse('calendar.change-not-found')
    const now = clock.now()
    const fault = dropFault(actor, change, now)
    if (fault) return refuse(fault)
    const isOwn = actor.id === change.requestedById
    if (!isOwn && reason === '') return refuse('calendar.reason-required', 'reason')
    const state = isOwn ? 'withdrawn' : 'refused'
    const decided = { decidedById: actor.id, decidedByName: actor.name, decidedAt: now, decisionReason: reason || null }
    await changes.decide(tx, change.id, { state, ...decided })
    const detail = { requestId: change.id, requestedById: change.requestedById, reason }
    const subject = { subjectKind: 'calendar', subjectId: String(change.year) }
    await recordAudit(tx, actor, { action: `calendar.change-${state}`, ...subject, detail }, clock)
    return ok({ year: change.year })
  })
}
