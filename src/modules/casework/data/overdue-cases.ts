import { type PlainDate, toDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import { CASE_STATUSES, isClosed } from '../domain/lifecycle'

const OPEN = CASE_STATUSES.filter((status) => !isClosed(status))

/** Cases whose answer from the window was due before a day: the index of the queues, which the rule then checks. */
export async function submittedDueBefore(day: PlainDate, take: number): Promise<string[]> {
  const where = { status: 'submitted', dueOn: { lt: toDbDate(day) } }
  const rows = await db.case.findMany({ where, select: { id: true }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], take })
  return rows.map(({ id }) => id)
}

/** Cases whose correction notice had to be answered before a day. */
export async function unansweredBefore(day: PlainDate, take: number): Promise<string[]> {
  const where = { resolvedAt: null, answerBy: { lt: toDbDate(day) }, case: { status: 'awaiting_correction' } }
  const rows = await db.correction.findMany({ where, select: { caseId: true }, orderBy: { answerBy: 'asc' }, take })
  return rows.map(({ caseId }) => caseId)
}

/** Open cases whose day is past, in all departments; those whose clock stands still are not late. */
export const countOverdue = (day: PlainDate): Promise<number> =>
  db.case.count({ where: { status: { in: OPEN }, paused: false, dueOn: { lt: toDbDate(day) } } })
