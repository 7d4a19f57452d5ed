import { Prisma } from '@/generated/prisma/client'
import { addDays, instantOf, type PlainDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'

export type DueGroup = { dueOn: PlainDate | null; cases: number }
export type DayFlow = { day: PlainDate; filed: number; closed: number }

const ids = (departmentIds: readonly string[]) => Prisma.sql`${departmentIds}::uuid[]`

/** Open cases of departments by the day they are due; null: the clock stands still. Reads `most` cases at most. */
export const openByDueDay = (departmentIds: readonly string[], most: number): Promise<DueGroup[]> =>
  db.$queryRaw<DueGroup[]>`
    SELECT "dueOn", count(*)::int AS cases
    FROM (
      SELECT CASE WHEN paused THEN NULL ELSE due_on::text END AS "dueOn" FROM cases
      WHERE department_id = ANY (${ids(departmentIds)}) AND closed_at IS NULL LIMIT ${most}
    ) open
    GROUP BY "dueOn"`

/** How many cases were filed and closed on each of these days, which are the city's, whatever the zone of the database. */
export function flowByDay(departmentIds: readonly string[], days: readonly PlainDate[]): Promise<DayFlow[]> {
  const begins = days.map((day) => instantOf(day))
  const ends = days.map((day) => instantOf(addDays(day, 1)))
  return db.$queryRaw<DayFlow[]>`
    SELECT day,
      (SELECT count(*)::int FROM cases WHERE department_id = ANY (${ids(departmentIds)})
        AND submitted_at >= begins AND submitted_at < ends) AS filed,
      (SELECT count(*)::int FROM cases WHERE department_id = ANY (${ids(departmentIds)})
        AND closed_at >= begins AND closed_at < ends) AS closed
    FROM unnest(${days}::text[], ${begins}::timestamptz[], ${ends}::timestamptz[]) AS days (day, begins, ends)
    ORDER BY day`
}
