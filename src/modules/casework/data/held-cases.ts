import { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/kernel/plain-date'
import { rowsOf } from '@/platform/db'
import { IS_LICENCE } from './overdue-cases'

/** How many cases wait for the holidays of a year. */
export type HeldCount = { year: number; acceptance: number; correction: number }

/**
 * Cases whose day has passed but is provisional, by the year the day lies in: of some departments, or of all (null).
 * The index is recounted after every edit of the calendar and every night.
 */
export function heldBefore(day: PlainDate, departmentIds: readonly string[] | null): Promise<HeldCount[]> {
  const own = departmentIds ? Prisma.sql`c.department_id = ANY (${[...departmentIds]}::uuid[])` : Prisma.sql`true`
  return rowsOf<HeldCount>(Prisma.sql`
    SELECT extract(year FROM held.due_on)::int AS year,
      count(*) FILTER (WHERE held.status = 'submitted')::int AS acceptance,
      count(*) FILTER (WHERE held.status = 'awaiting_correction')::int AS correction
    FROM (
      SELECT c.status, c.due_on FROM cases c
      WHERE c.status = 'submitted' AND ${IS_LICENCE} AND c.due_provisional AND c.due_on < ${day}::date AND ${own}
      UNION ALL
      SELECT c.status, n.due_on FROM cases c JOIN corrections n ON n.case_id = c.id AND n.resolved_at IS NULL
      WHERE c.status = 'awaiting_correction' AND n.due_provisional AND n.due_on < ${day}::date AND ${own}) held
    GROUP BY 1 ORDER BY 1`)
}
