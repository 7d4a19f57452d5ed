import { db, type Transaction } from '@/platform/db'
import type { MovedDate } from '../domain/moved-dates'

/** One case that a change of the calendar moves, without a word about its applicant. */
export type MovedCaseRow = {
  caseId: string
  caseNo: string
  title: string
  departmentId: string
  moved: MovedDate[]
  overdueBefore: boolean
  overdueAfter: boolean
}

type Which = { changeId: string; departmentIds: readonly string[] | null }

const whereOf = ({ changeId, departmentIds }: Which) => ({
  changeId,
  ...(departmentIds && { departmentId: { in: [...departmentIds] } }),
})

/** By the age of the case, behind a known one. */
export async function movedCases(which: Which, after: string | null, take: number): Promise<MovedCaseRow[]> {
  const rows = await db.calendarChangeCase.findMany({
    where: { ...whereOf(which), ...(after && { caseId: { gt: after } }) },
    include: { case: { select: { caseNo: true, title: true } } },
    orderBy: { caseId: 'asc' },
    take,
  })
  return rows.map(({ case: { caseNo, title }, moved, ...row }) => ({
    ...row,
    caseNo,
    title,
    moved: moved as unknown as MovedDate[],
  }))
}

export type MovedCounts = {
  cases: number
  /** Overdue by the calendar as it stood, and no longer. */
  relieved: number
  /** Punctual by the calendar as it stood, and overdue now. */
  madeLate: number
}

export async function countMoved(which: Which, tx: Transaction = db): Promise<MovedCounts> {
  const groups = await tx.calendarChangeCase.groupBy({
    by: ['overdueBefore', 'overdueAfter'],
    where: whereOf(which),
    _count: true,
  })
  const of = (before: boolean, after: boolean) =>
    groups.find((one) => one.overdueBefore === before && one.overdueAfter === after)?._count ?? 0
  const [relieved, madeLate] = [of(true, false), of(false, true)]
  return { cases: relieved + madeLate + of(true, true) + of(false, false), relieved, madeLate }
}
