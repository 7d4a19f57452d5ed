import { type PlainDate, toDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import { CASE_STATUSES, isClosed } from '../domain/lifecycle'

const OPEN = CASE_STATUSES.filter((status) => !isClosed(status))

type Page = { after: string; take: number }

/** Cases whose answer from the window was certainly due before a day: the index of the queues, which the rule then checks. */
export async function submittedDueBefore(day: PlainDate, { after, take }: Page): Promise<string[]> {
  const where = { status: 'submitted', dueOn: { lt: toDbDate(day) }, dueProvisional: false, id: { gt: after } }
  const rows = await db.case.findMany({ where, select: { id: true }, orderBy: { id: 'asc' }, take })
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
