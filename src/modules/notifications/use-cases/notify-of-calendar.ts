import type { Actor } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import type { CalendarNoticeJob } from '@/modules/casework/domain/calendar-jobs'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as inbox from '../data/inbox-store'

/** Tells an officer, once, how many cases at their desk a change of the calendar moved. Daily work: it is not mailed. */
export async function notifyOfCalendar(actor: Actor, { eventId, accountId, count, happenedAt }: CalendarNoticeJob) {
  if (actor.kind !== 'system') throw new Error('only the city itself tells what happened to the calendar')
  const createdAt = new Date(happenedAt)
  const params = { count, calendarChange: eventId }
  const row = {
    id: newId(createdAt),
    accountId,
    eventId,
    caseId: null,
    kind: 'calendar.changed',
    params,
    createdAt,
  } as const
  await inTransaction(async (tx) => ok(await inbox.insertOnce(tx, row)))
}
