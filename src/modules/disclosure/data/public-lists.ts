import type { Prisma } from '@/generated/prisma/client'
import { fromDbDate, TIME_ZONE } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import type { DocumentKind, Validity } from '../domain/document'

export type DocumentFilter = {
  columnIds?: readonly string[]
  issuerDepartmentId?: string
  kinds?: readonly DocumentKind[]
  serviceId?: string
  /** Only what the city itself published, without what was imported for reading. */
  ownOnly?: boolean
  /** From the first moment on, before the second. */
  published?: { from: Date; before: Date }
}

/** After which row the next page begins: newest first. */
export type DocumentPosition = { publishedAt: Date; id: string }

export type DocumentLine = {
  id: string
  title: string
  summary: string
  docNo: string
  issuerName: string
  kind: DocumentKind
  validity: Validity
  columnId: string | null
  sourceId: string | null
  signedOn: string | null
  publishedAt: Date
  lastPublishedAt: Date
}

const EDITION = {
  documentId: true,
  title: true,
  summary: true,
  docNo: true,
  issuerName: true,
  kind: true,
  signedOn: true,
} as const

const DOCUMENT = {
  id: true,
  validity: true,
  columnId: true,
  sourceId: true,
  publishedAt: true,
  lastPublishedAt: true,
} as const

export async function page(
  filter: DocumentFilter,
  after: DocumentPosition | null,
  limit: number,
): Promise<DocumentLine[]> {
  const rows = await db.document.findMany({
    where: { ...conditionOf(filter), ...(after ? { OR: beyond(after) } : {}) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { ...DOCUMENT, editions: { where: { status: 'published' }, select: EDITION } },
  })
  return rows.flatMap(({ editions: [edition], ...document }) => {
    if (!edition || !document.publishedAt) return []
    const { documentId: _id, signedOn, kind, ...words } = edition
    return [
      {
        ...document,
        ...words,
        kind: kind as DocumentKind,
        validity: document.validity as Validity,
        signedOn: signedOn && fromDbDate(signedOn),
        publishedAt: document.publishedAt,
        lastPublishedAt: document.lastPublishedAt ?? document.publishedAt,
      },
    ]
  })
}

/** How many there are, counted no further than a reader cares. */
export async function countUpTo(filter: DocumentFilter, cap: number): Promise<number> {
  return (await db.document.findMany({ where: conditionOf(filter), select: { id: true }, take: cap })).length
}

const beyond = ({ publishedAt, id }: DocumentPosition): Prisma.DocumentWhereInput[] => [
  { publishedAt: { lt: publishedAt } },
  { publishedAt, id: { lt: id } },
]

function conditionOf({
  columnIds,
  issuerDepartmentId,
  kinds,
  serviceId,
  ownOnly,
  published,
}: DocumentFilter): Prisma.DocumentWhereInput {
  const edition: Prisma.EditionWhereInput = {
    status: 'published',
    ...(kinds ? { kind: { in: [...kinds] } } : {}),
    ...(serviceId ? { serviceIds: { has: serviceId } } : {}),
  }
  return {
    state: 'published',
    ...(columnIds ? { columnId: { in: [...columnIds] } } : {}),
    ...(issuerDepartmentId ? { issuerDepartmentId } : {}),
    ...(ownOnly ? { sourceId: null } : {}),
    ...(published ? { publishedAt: { gte: published.from, lt: published.before } } : {}),
    ...(kinds || serviceId ? { editions: { some: edition } } : {}),
  }
}

export type ColumnTally = { columnId: string; total: number; lastPublishedAt: Date }

/** How much stands in each column, and when something was last put there. */
export const columnTallies = (): Promise<ColumnTally[]> => db.$queryRaw<ColumnTally[]>`
  SELECT column_id AS "columnId", count(*)::int AS total, max(last_published_at) AS "lastPublishedAt"
  FROM documents WHERE state = 'published' AND column_id IS NOT NULL GROUP BY column_id`

/** The years in which something was published, newest first, in Shanghai's calendar. */
export async function years(): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    SELECT DISTINCT extract(year FROM published_at AT TIME ZONE ${TIME_ZONE}::text)::int AS year
    FROM documents WHERE state = 'published' ORDER BY year DESC`
  return rows.map(({ year }) => year)
}

/** The departments that issued something public, with how much. */
export const issuers = (): Promise<{ departmentId: string; total: number }[]> => db.$queryRaw<
  { departmentId: string; total: number }[]
>`
  SELECT issuer_department_id AS "departmentId", count(*)::int AS total
  FROM documents WHERE state = 'published' AND issuer_department_id IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`

/** The documents published under this number (its key). */
export async function byDocNoKey(docNoKey: string): Promise<string[]> {
  const where = { docNoKey, status: 'published' }
  return (await db.edition.findMany({ where, select: { documentId: true }, take: 2 })).map((row) => row.documentId)
}
