import type { Prisma } from '@/generated/prisma/client'
import { literal } from '@/kernel/pattern-literal'
import { db } from '@/platform/db'
import { docNoKey } from '../domain/doc-number'
import type { EditionStatus } from '../domain/lifecycle'
import type { EditorialScope } from '../domain/permissions'
import { ofScope } from './scope-condition'

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

export type EditorialFilter = {
  scope: EditorialScope
  statuses: readonly EditionStatus[]
  /** Words of the title, or a number in any brackets. */
  sought?: string
}

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

/** Editions of these documents in these states, the last touched first. */
export async function page(
  { scope, statuses, sought }: EditorialFilter,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<EditorialLine[]> {
  const beyond = after && { OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }] }
  const rows = await db.edition.findMany({
    where: {
      status: { in: [...statuses] },
      document: ofScope(scope),
      AND: [beyond ?? {}, sought ? isCalled(sought) : {}],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: SELECT,
  })
  return rows.map(toLine)
}

/** Every word stands in the title, or the whole is part of the number. */
function isCalled(sought: string): Prisma.EditionWhereInput {
  const words = sought.split(/\s+/).filter(Boolean)
  const inTitle = { AND: words.map((word) => ({ title: { contains: literal(word), mode: 'insensitive' as const } })) }
  const key = docNoKey(sought)
  return { OR: [inTitle, ...(key ? [{ docNoKey: { contains: literal(key) } }] : [])] }
}

/** Editions of which this is so, those that wait longest first. */
export async function longest(condition: Prisma.EditionWhereInput, limit: number): Promise<EditorialLine[]> {
  const orderBy = [{ updatedAt: 'asc' as const }, { id: 'asc' as const }]
  return (await db.edition.findMany({ where: condition, orderBy, take: limit, select: SELECT })).map(toLine)
}

type Row = Prisma.EditionGetPayload<{ select: typeof SELECT }>

const toLine = ({ document, status, ...row }: Row): EditorialLine => ({
  ...row,
  status: status as EditionStatus,
  ownerDepartmentId: document.ownerDepartmentId ?? '',
})

/** How many editions of these documents stand in each state. */
export async function countByStatus(scope: EditorialScope): Promise<Map<EditionStatus, number>> {
  const rows = await db.edition.groupBy({
    by: ['status'],
    where: { document: ofScope(scope) },
    _count: true,
  })
  return new Map(rows.map(({ status, _count }) => [status as EditionStatus, _count]))
}
