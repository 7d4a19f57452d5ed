import { type Actor, SYSTEM } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import type { AuditNote } from '@/modules/audit/use-cases/record-audit'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import type { CalendarRefusal } from '../domain/calendar-notice'
import { recomputeDueDates } from './recompute-due-dates'

export type CalendarEdited = Result<{ casesChanged: number }, CalendarRefusal>

type Edit = (tx: Transaction, now: Date) => Promise<Result<AuditNote, CalendarRefusal>>

/** An edit of the calendar: by a system administrator, on record, and every open case counted again afterwards. */
export async function editCalendar(actor: Actor, edit: Edit, clock: Clock): Promise<CalendarEdited> {
  if (actor.kind !== 'staff' || actor.adminRole !== 'system_admin') return refuse('calendar.not-permitted')
  const edited = await inTransaction(async (tx) => {
    const note = await edit(tx, clock.now())
    if (note.ok) await recordAudit(tx, actor, note.value, clock)
    return note
  })
  if (!edited.ok) return edited
  const recomputed = await recomputeDueDates(SYSTEM, clock)
  return recomputed.ok ? ok(recomputed.value) : recomputed
}
