import { TIME_ZONE } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import { DATED_AFTER } from '../domain/validity-on'

export type ColumnTally = { columnId: string; total: number; lastPublishedAt: Date }

/** How much stands in each column, and when something was last put there. */
export const columnTallies = (): Promise<ColumnTally[]> => db.$queryRaw<ColumnTally[]>`
  SELECT column_id AS "columnId", count(*)::int AS total, max(last_published_at) AS "lastPublishedAt"
  FROM documents WHERE state = 'published' AND column_id IS NOT NULL GROUP BY column_id`

/** The years in which something was published, or made as far as it stands in the library; newest first, in Shanghai's calendar. */
export async function years(): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    SELECT DISTINCT extract(year FROM listed_at AT TIME ZONE ${TIME_ZONE}::text)::int AS year
    FROM documents WHERE state = 'published' AND listed_at > ${DATED_AFTER} ORDER BY year DESC`
  return rows.map(({ year }) => year)
}

/** The departments that issued something public, with how much. */
export const issuers = (): Promise<{ departmentId: string; total: number }[]> => db.$queryRaw<
  { departmentId: string; total: number }[]
>`
  SELECT issuer_department_id AS "departmentId", count(*)::int AS total
  FROM documents WHERE state = 'published' AND issuer_department_id IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`
