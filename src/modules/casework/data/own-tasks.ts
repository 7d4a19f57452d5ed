import { Prisma } from '@/generated/prisma/client'
import { casePostsOf, type HeldPost, type Staff } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { rowsOf } from '@/platform/db'
import type { WorklistCursor, WorklistFilter } from '../domain/worklist'
import { searchKeys } from './found-by'
import type { RawRow } from './worklist-rows'

/*
 * SQL by hand: the list every officer opens all day. One statement instead of Prisma's two, and for each post the
 * tasks are read in the order of the index, however many posts somebody has.
 */

const both = (conditions: Prisma.Sql[]): Prisma.Sql => Prisma.join(conditions, ' AND ')

/** One row a post; somebody who stands in may hold the same one twice. */
function postsTable(posts: readonly HeldPost[]): Prisma.Sql {
  const held = new Map(posts.map((post) => [`${post.departmentId} ${post.role}`, post]))
  const rows = [...held.values()].map(({ departmentId, role }) => Prisma.sql`(${departmentId}::uuid, ${role}::text)`)
  return Prisma.sql`(VALUES ${Prisma.join(rows)}) AS p (department_id, role)`
}

/** Written as a number: of a limit it does not know PostgreSQL makes a plan anew each time. */
const limit = (rows: number): Prisma.Sql => Prisma.raw(`LIMIT ${Math.trunc(rows)}`)

/** Open tasks of the post `p` that this person may take up: not the decisions that four eyes forbid them. */
const mayTakeUp = (actor: Staff): Prisma.Sql => Prisma.sql`
  t.department_id = p.department_id AND t.role = p.role AND t.state = 'open'
  AND NOT (t.action = 'approve' AND ${actor.id}::uuid = ANY (c.reviewer_ids))
  AND NOT (t.action = 'extend' AND EXISTS (
    SELECT FROM case_extensions e
    WHERE e.case_id = c.id AND e.state = 'requested' AND e.requested_by_id = ${actor.id}::uuid))`

/** The tasks on one's own desk, first due first. */
export async function ownTasks(
  actor: Staff,
  filter: WorklistFilter,
  cursor: WorklistCursor | null,
  take: number,
): Promise<RawRow[]> {
  const posts = casePostsOf(actor).filter(
    ({ departmentId }) => !filter.departmentId || departmentId === filter.departmentId,
  )
  return rowsOf<RawRow>(Prisma.sql`
    SELECT found.* FROM ${postsTable(posts)} CROSS JOIN LATERAL (
      SELECT t.id AS "taskId", ARRAY[t.name] AS "taskNames", t.action, t.due_on::text AS "dueOn", c.id AS "caseId",
        c.case_no AS "caseNo", c.title, c.applicant_name AS "applicantName", c.department_id AS "departmentId",
        c.status, c.due_provisional AS provisional, c.paused, c.submitted_at AS "submittedAt", c.closed_at AS "closedAt"
      FROM case_tasks t JOIN cases c ON c.id = t.case_id
      WHERE ${both([mayTakeUp(actor), ...wanted(filter), ...after(cursor)])}
      ORDER BY t.due_on, t.id
      ${limit(take)}) found
    ORDER BY "dueOn", "taskId"
    ${limit(take)}`)
}

function wanted({ q, status, action }: WorklistFilter): Prisma.Sql[] {
  const { caseNo, grams, phone } = searchKeys(q)
  return [
    ...(action ? [Prisma.sql`t.action = ${action}`] : []),
    ...(status ? [Prisma.sql`c.status = ${status}`] : []),
    ...(caseNo ? [Prisma.sql`c.case_no = ${caseNo}`] : []),
    ...(grams && !phone ? [Prisma.sql`c.search_grams @> ${grams}::text[]`] : []),
    ...(grams && phone
      ? [Prisma.sql`(c.search_grams @> ${grams}::text[] OR c.search_grams @> ARRAY[${phone}]::text[])`]
      : []),
  ]
}

/** Keyset over (due date, id) where tasks without a date come last. */
function after(cursor: WorklistCursor | null): Prisma.Sql[] {
  if (!cursor) return []
  if (cursor.key === null) return [Prisma.sql`t.due_on IS NULL AND t.id > ${cursor.id}::uuid`]
  const day = Prisma.sql`${cursor.key.slice(0, 10)}::date`
  return [Prisma.sql`(t.due_on > ${day} OR (t.due_on = ${day} AND t.id > ${cursor.id}::uuid) OR t.due_on IS NULL)`]
}

/** How many of a person's tasks are due on a day or before; counted up to `most`. */
export async function countTasks(actor: Staff, { dueBy, most }: { dueBy?: PlainDate; most: number }): Promise<number> {
  const due = dueBy ? [Prisma.sql`t.due_on <= ${dueBy}::date AND NOT c.paused`] : []
  const [row] = await rowsOf<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count FROM (
      SELECT FROM ${postsTable(casePostsOf(actor))} JOIN case_tasks t ON true JOIN cases c ON c.id = t.case_id
      WHERE ${both([mayTakeUp(actor), ...due])}
      ${limit(most)}) counted`)
  return row?.count ?? 0
}
