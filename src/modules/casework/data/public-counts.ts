import { type PlainDate, toDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'

export type DayCounts = { received: number; decided: number; running: number }

/** How many cases came in and were decided on a day, and how many are on their way. */
export async function countsOf(day: PlainDate): Promise<DayCounts> {
  const on = toDbDate(day)
  const [received, decided, running] = await Promise.all([
    db.case.count({ where: { receivedOn: on } }),
    db.case.count({ where: { decidedOn: on } }),
    db.case.count({ where: { status: { in: ['submitted', 'awaiting_correction', 'accepted'] } } }),
  ])
  return { received, decided, running }
}
