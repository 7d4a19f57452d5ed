import type { Prisma } from '@/generated/prisma/client'
import { fromDbDate, type PlainDate, toDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import type { CaseStatus } from '../domain/lifecycle'
import type { WorklistCursor, WorklistFilter, WorklistRow } from '../domain/worklist'
import { searchKeys } from './found-by'

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
    taskNames: tasks.map(({ name }) => name),
  }))
}

/** Every case of departments, open or done, last filed first: where somebody looks for one. */
export const casesFound = (
  departmentIds: string[],
  filter: WorklistFilter,
  cursor: WorklistCursor | null,
  take: number,
): Promise<RawRow[]> =>
  latestFirst('submittedAt', { AND: [{ departmentId: { in: departmentIds } }, matching(filter)] }, cursor, take)

/** What departments have finished, latest first. */
export const closedCases = (
  departmentIds: string[],
  filter: WorklistFilter,
  cursor: WorklistCursor | null,
  take: number,
): Promise<RawRow[]> =>
  latestFirst('closedAt', { AND: [{ departmentId: { in: departmentIds } }, CLOSED, matching(filter)] }, cursor, take)

/** Keyset over (moment, id), both falling. */
async function latestFirst(
  moment: 'submittedAt' | 'closedAt',
  where: Prisma.CaseWhereInput,
  cursor: WorklistCursor | null,
  take: number,
): Promise<RawRow[]> {
  const before = cursor?.key ? new Date(cursor.key) : null
  const after =
    before && cursor ? { OR: [{ [moment]: { lt: before } }, { [moment]: before, id: { lt: cursor.id } }] } : {}
  const rows = await db.case.findMany({
    where: { AND: [where, after] },
    select: CASE_FACTS,
    orderBy: [{ [moment]: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(rowOf)
}

function matching({ q, status }: WorklistFilter): Prisma.CaseWhereInput {
  const { caseNo, grams, phone } = searchKeys(q)
  const words = grams && { searchGrams: { hasEvery: grams } }
  return { status, caseNo, ...(phone && words ? { OR: [words, { searchGrams: { has: phone } }] } : words) }
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
  return { taskId: null, taskNames: [], action: null, ...one, ...facts }
}

/** How many open cases of departments are due on a day or before; counted up to `most`. */
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
