import { db } from '@/platform/db'
import type { EditionStatus } from '../domain/lifecycle'

export type EditorialLine = {
  id: string
  documentId: string
  title: string
  docNo: string
  number: number
  status: EditionStatus
  ownerDepartmentId: string
  columnId: string | null
  publishAt: Date | null
  publishedAt: Date | null
  returnReason: string | null
  updatedAt: Date
}

export type EditorialFilter = { departmentIds: readonly string[]; statuses: readonly EditionStatus[] }

const SELECT = {
  id: true,
  documentId: true,
  title: true,
  docNo: true,
  number: true,
  status: true,
  columnId: true,
  publishAt: true,
  publishedAt: true,
  returnReason: true,
  updatedAt: true,
  document: { select: { ownerDepartmentId: true } },
} as const

/** Editions of these departments in these states, the last touched first. */
export async function page(
  { departmentIds, statuses }: EditorialFilter,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<EditorialLine[]> {
  const beyond = after && { OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }] }
  const rows = await db.edition.findMany({
    where: {
      status: { in: [...statuses] },
      document: { ownerDepartmentId: { in: [...departmentIds] } },
      ...(beyond ?? {}),
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: SELECT,
  })
  return rows.map(({ document, status, ...row }) => ({
    ...row,
    status: status as EditionStatus,
    ownerDepartmentId: document.ownerDepartmentId ?? '',
  }))
}

/** How many editions of these departments stand in each state. */
export async function countByStatus(departmentIds: readonly string[]): Promise<Map<EditionStatus, number>> {
  const rows = await db.edition.groupBy({
    by: ['status'],
    where: { document: { ownerDepartmentId: { in: [...departmentIds] } } },
    _count: true,
  })
  return new Map(rows.map(({ status, _count }) => [status as EditionStatus, _count]))
}
