import { Prisma } from '@/generated/prisma/client'
import { type PlainDate, toDbDate } from '@/kernel/plain-date'
import { db, rowsOf } from '@/platform/db'
import { itemTypeCode } from '../domain/case-number'
import { CASE_STATUSES, isClosed } from '../domain/lifecycle'

const OPEN = CASE_STATUSES.filter((status) => !isClosed(status))

/** The kind of service stands in the number of a case (case-number.ts): characters 11 and 12. Of `cases c`. */
export const IS_LICENCE = Prisma.sql`substr(c.case_no, 11, 2) = ${itemTypeCode('LICENSE')}`

type Page = { after: string; take: number }

/** Licence cases whose answer from the window was certainly due before a day: the index of the queues, which the rule then checks. */
export async function submittedDueBefore(day: PlainDate, { after, take }: Page): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(Prisma.sql`
    SELECT c.id FROM cases c
    WHERE c.status = 'submitted' AND NOT c.due_provisional AND c.due_on < ${day}::date AND ${IS_LICENCE}
      AND c.id > ${after}::uuid
    ORDER BY c.id LIMIT ${take}`)
  return rows.map(({ id }) => id)
}

/** Cases whose correction notice certainly had to be answered before a day. */
export async function unansweredBefore(day: PlainDate, { after, take }: Page): Promise<string[]> {
  const asked = { resolvedAt: null, dueOn: { lt: toDbDate(day) }, dueProvisional: false }
  const where = { status: 'awaiting_correction', corrections: { some: asked }, id: { gt: after } }
  const rows = await db.case.findMany({ where, select: { id: true }, orderBy: { id: 'asc' }, take })
  return rows.map(({ id }) => id)
}

/** Open cases whose day is past, in all departments; those whose clock stands still are not late. */
export const countOverdue = (day: PlainDate): Promise<number> =>
  db.case.count({ where: { status: { in: OPEN }, paused: false, dueOn: { lt: toDbDate(day) } } })
