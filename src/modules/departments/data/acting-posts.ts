import type { PostRole } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'

type ActingPost = { departmentId: string; role: PostRole; standsInForId: string | null }

/**
 * The posts somebody acts with on a day in one statement, their own first: asked for with every page of the staff. A
 * holding counts from its first to its last day while post and department exist; a stand-in counts while it runs and
 * the holding it stands in for counts.
 */
export const postsOn = (tx: Transaction, accountId: string, on: PlainDate): Promise<ActingPost[]> =>
  tx.$queryRaw<ActingPost[]>`
    WITH holdings AS NOT MATERIALIZED (
      SELECT h.id, h.account_id, h.created_at, p.department_id, p.role
      FROM post_holders h JOIN posts p ON p.id = h.post_id JOIN departments d ON d.id = p.department_id
      WHERE p.active AND d.active AND h.starts_on <= ${on}::date AND (h.ends_on IS NULL OR h.ends_on >= ${on}::date)
    ), acting AS (
      SELECT h.department_id, h.role, NULL::uuid AS stands_in_for, h.created_at
      FROM holdings h WHERE h.account_id = ${accountId}::uuid
      UNION ALL
      SELECT h.department_id, h.role, h.account_id, s.created_at
      FROM stand_ins s JOIN holdings h ON h.id = s.holder_id
      WHERE s.account_id = ${accountId}::uuid AND ${on}::date BETWEEN s.starts_on AND s.ends_on
    )
    SELECT department_id AS "departmentId", role, stands_in_for AS "standsInForId"
    FROM acting ORDER BY stands_in_for IS NOT NULL, created_at`
