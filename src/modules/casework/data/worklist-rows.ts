import type { Prisma } from '@/generated/prisma/client'
import type { HeldPost, Staff } from '@/kernel/actor'
import { fromDbDate, type PlainDate, toDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import type { CaseTask } from '../domain/case'
import { isCaseNumber, normaliseCaseNumber } from '../domain/case-number'
import type { CaseStatus } from '../domain/lifecycle'
import { gramsWanted } from '../domain/search-grams'
import type { WorklistCursor, WorklistFilter, WorklistRow } from '../domain/worklist'

/** A row before the calendar has said how pressing it is. */
export type RawRow = Omit<WorklistRow, 'daysLeft' | 'urgency'>

/** Closing a case dates it and takes its open tasks off every desk (domain/step.ts), so the date alone tells. */
const OPEN = { closedAt: null } as const satisfies Prisma.CaseWhereInput
const CLOSED = { closedAt: { not: null } } as const satisfies Prisma.CaseWhereInput

const CASE_FACTS = {
  id: true,
  caseNo: true,
  title: true,
  applicantName: true,
  departmentId: true,
  status: true,
  dueOn: true,
  dueProvisional: true,
  paused: true,
  submittedAt: true,
  closedAt: true,
} as const satisfies Prisma.CaseSelect
type CaseFacts = Prisma.CaseGetPayload<{ select: typeof CASE_FACTS }>

/** Tasks that this person may take up: their posts, less the decisions that four eyes forbid them. */
export function tasksFor(actor: Staff, posts: readonly HeldPost[] = actor.posts): Prisma.CaseTaskWhereInput {
  const asked = { some: { state: 'requested', requestedById: actor.id } }
  return {
    state: 'open',
    OR: posts.map(({ departmentId, role }) => ({ departmentId, role })),
    NOT: [
      { action: 'approve', case: { reviewerIds: { has: actor.id } } },
      { action: 'extend', case: { extensions: asked } },
    ],
  }
}

/** The tasks on one's own desk, first due first. */
export async function ownTasks(
  actor: Staff,
  filter: WorklistFilter,
  cursor: WorklistCursor | null,
  take: number,
): Promise<RawRow[]> {
  const posts = actor.posts.filter(({ departmentId }) => !filter.departmentId || departmentId === filter.departmentId)
  const rows = await db.caseTask.findMany({
    where: {
      AND: [tasksFor(actor, posts), afterDue(cursor), { action: filter.action }, ofCases(matching(filter))],
    },
    select: { id: true, name: true, action: true, dueOn: true, case: { select: CASE_FACTS } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take,
  })
  return rows.map(({ id, name, action, dueOn, case: one }) => ({
    ...rowOf(one),
    taskId: id,
    taskName: name,
    action: action as CaseTask['action'],
    dueOn: dueOn && fromDbDate(dueOn),
  }))
}

/** The open cases that departments own, first due first; those that wait for the applicant come last. */
export async function openCases(
  departmentIds: string[],
  filter: WorklistFilter,
  cursor: WorklistCursor | null,
  take: number,
): Promise<RawRow[]> {
  const rows = await db.case.findMany({
    where: {
      AND: [{ departmentId: { in: departmentIds } }, OPEN, matching(filter), withTask(filter), afterDue(cursor)],
    },
    select: { ...CASE_FACTS, tasks: { where: { state: 'open' }, select: { name: true }, orderBy: { id: 'asc' } } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take,
  })
  return rows.map(({ tasks, ...one }) => ({
    ...rowOf(one),
    taskName: tasks.map(({ name }) => name).join('、') || null,
  }))
}

/** What departments have finished, latest first. */
export async function closedCases(
  departmentIds: string[],
  filter: WorklistFilter,
  cursor: WorklistCursor | null,
  take: number,
): Promise<RawRow[]> {
  const before = cursor?.key ? new Date(cursor.key) : null
  const after =
    before && cursor ? { OR: [{ closedAt: { lt: before } }, { closedAt: before, id: { lt: cursor.id } }] } : {}
  const rows = await db.case.findMany({
    where: { AND: [{ departmentId: { in: departmentIds } }, CLOSED, matching(filter), after] },
    select: CASE_FACTS,
    orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(rowOf)
}

/** Not asked where nothing is looked for: the list is then read from one index, in its order. */
const ofCases = (wanted: Prisma.CaseWhereInput): Prisma.CaseTaskWhereInput =>
  Object.keys(wanted).length > 0 ? { case: wanted } : {}

function matching({ q = '', status }: WorklistFilter): Prisma.CaseWhereInput {
  const statuses = status ? { status } : {}
  const caseNo = normaliseCaseNumber(q)
  if (isCaseNumber(caseNo)) return { ...statuses, caseNo }
  const grams = gramsWanted(q)
  return grams.length > 0 ? { ...statuses, searchGrams: { hasEvery: grams } } : statuses
}

const withTask = ({ action }: WorklistFilter): Prisma.CaseWhereInput =>
  action ? { tasks: { some: { state: 'open', action } } } : {}

/** Keyset over (due date, id) where rows without a date come last. */
function afterDue(cursor: WorklistCursor | null) {
  if (!cursor) return {}
  if (cursor.key === null) return { dueOn: null, id: { gt: cursor.id } }
  const day = toDbDate(cursor.key.slice(0, 10))
  return { OR: [{ dueOn: { gt: day } }, { dueOn: day, id: { gt: cursor.id } }, { dueOn: null }] }
}

function rowOf({ id, status, dueOn, dueProvisional, ...one }: CaseFacts): RawRow {
  const facts = {
    caseId: id,
    status: status as CaseStatus,
    dueOn: dueOn && fromDbDate(dueOn),
    provisional: dueProvisional,
  }
  return { taskId: null, taskName: null, action: null, ...one, ...facts }
}

/** How many of a person's tasks are due on a day or before; counted up to `most`. */
export const countTasks = (actor: Staff, { dueBy, most }: { dueBy?: PlainDate; most: number }): Promise<number> =>
  db.caseTask.count({
    where: { AND: [tasksFor(actor), dueBy ? { dueOn: { lte: toDbDate(dueBy) }, case: { paused: false } } : {}] },
    take: most,
  })

/** The same for the open cases of departments. */
export const countCases = (
  departmentIds: string[],
  { dueBy, most }: { dueBy?: PlainDate; most: number },
): Promise<number> =>
  db.case.count({
    where: {
      departmentId: { in: departmentIds },
      ...OPEN,
      ...(dueBy && { dueOn: { lte: toDbDate(dueBy) }, paused: false }),
    },
    take: most,
  })
