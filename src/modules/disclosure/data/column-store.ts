import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import type { Column } from '../domain/column'

const FACTS = {
  id: true,
  slug: true,
  name: true,
  nameEn: true,
  about: true,
  parentId: true,
  updateCycleDays: true,
  sortOrder: true,
  active: true,
  version: true,
} as const

export const list = (tx: Transaction): Promise<Column[]> =>
  tx.publicationColumn.findMany({ select: FACTS, orderBy: [{ sortOrder: 'asc' }, { slug: 'asc' }] })

export const find = (tx: Transaction, where: Prisma.PublicationColumnWhereUniqueInput): Promise<Column | null> =>
  tx.publicationColumn.findUnique({ where, select: FACTS })

export async function insert(tx: Transaction, column: Column, now: Date): Promise<void> {
  await tx.publicationColumn.create({ data: { ...column, createdAt: now } })
}

/** False when someone else saved this column since we read it. */
export async function save(tx: Transaction, { id, version, ...facts }: Column): Promise<boolean> {
  const { count } = await tx.publicationColumn.updateMany({
    where: { id, version },
    data: { ...facts, version: version + 1 },
  })
  return count === 1
}

/** The same, held until the transaction ends: two people who move columns at once do so one after the other. */
export async function listAndHold(tx: Transaction): Promise<Column[]> {
  await tx.$queryRaw`SELECT id FROM publication_columns ORDER BY id FOR UPDATE`
  return list(tx)
}

/** Its place in the row; nothing that anybody wrote, so it does not stand in the way of who is writing. */
export async function putAt(tx: Transaction, { id, sortOrder }: Pick<Column, 'id' | 'sortOrder'>): Promise<void> {
  await tx.publicationColumn.update({ where: { id }, data: { sortOrder } })
}
