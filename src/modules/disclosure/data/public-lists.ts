import type { Prisma } from '@/generated/prisma/client'
import { fromDbDate } from '@/kernel/plain-date'
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
export type DocumentPosition = { listedAt: Date; id: string }

export type DocumentLine = {
  id: string
  title: string
  summary: string
  docNo: string
  issuerName: string
  kind: DocumentKind
  validity: Validity
  validityBefore: Validity | null
  supersededOn: string | null
  columnId: string | null
  sourceId: string | null
  signedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  listedAt: Date
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
  effectiveOn: true,
  expiresOn: true,
} as const

const DOCUMENT = {
  id: true,
  validity: true,
  validityBefore: true,
  supersededOn: true,
  columnId: true,
  sourceId: true,
  publishedAt: true,
  listedAt: true,
  lastPublishedAt: true,
} as const

export async function page(
  filter: DocumentFilter,
  after: DocumentPosition | null,
  limit: number,
): Promise<DocumentLine[]> {
  const rows = await db.document.findMany({
    where: { ...conditionOf(filter), ...(after ? { OR: beyond(after) } : {}) },
    orderBy: [{ listedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { ...DOCUMENT, editions: { where: { status: 'published' }, select: EDITION } },
  })
  return rows.flatMap(({ editions: [edition], ...document }) => {
    if (!edition || !document.publishedAt || !document.listedAt) return []
    const { documentId: _id, signedOn, effectiveOn, expiresOn, kind, ...words } = edition
    return [
      {
        ...document,
        ...words,
        kind: kind as DocumentKind,
        validity: document.validity as Validity,
        validityBefore: document.validityBefore as Validity | null,
        supersededOn: document.supersededOn && fromDbDate(document.supersededOn),
        signedOn: signedOn && fromDbDate(signedOn),
        effectiveOn: effectiveOn && fromDbDate(effectiveOn),
        expiresOn: expiresOn && fromDbDate(expiresOn),
        publishedAt: document.publishedAt,
        listedAt: document.listedAt,
        lastPublishedAt: document.lastPublishedAt ?? document.publishedAt,
      },
    ]
  })
}

/** How many there are, counted no further than a reader cares. */
export async function countUpTo(filter: DocumentFilter, cap: number): Promise<number> {
  return (await db.document.findMany({ where: conditionOf(filter), select: { id: true }, take: cap })).length
}

const beyond = ({ listedAt, id }: DocumentPosition): Prisma.DocumentWhereInput[] => [
  { listedAt: { lt: listedAt } },
  { listedAt, id: { lt: id } },
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
    ...(published ? { listedAt: { gte: published.from, lt: published.before } } : {}),
    ...(kinds || serviceId ? { editions: { some: edition } } : {}),
  }
}

/** The documents published under this number (its key). */
export async function byDocNoKey(docNoKey: string): Promise<string[]> {
  const where = { docNoKey, status: 'published' }
  return (await db.edition.findMany({ where, select: { documentId: true }, take: 2 })).map((row) => row.documentId)
}

/** The documents published under this title; two are enough to know that it names none. */
export async function byTitle(title: string): Promise<string[]> {
  const where = { title, status: 'published' }
  return (await db.edition.findMany({ where, select: { documentId: true }, take: 2 })).map((row) => row.documentId)
}
