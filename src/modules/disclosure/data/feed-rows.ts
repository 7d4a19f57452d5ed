import type { Transaction } from '@/platform/db'

export type FeedRow = {
  id: string
  title: string
  summary: string
  author: string
  bodyHtml: string
  publishedAt: Date
  updatedAt: Date
}

/** The public documents whose current edition is the newest; without columns, those that the city published itself. */
export async function newest(tx: Transaction, columnIds: readonly string[] | null, take: number): Promise<FeedRow[]> {
  const rows = await tx.document.findMany({
    where: { state: 'published', ...(columnIds ? { columnId: { in: [...columnIds] } } : { sourceId: null }) },
    orderBy: [{ lastPublishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      publishedAt: true,
      lastPublishedAt: true,
      editions: {
        where: { status: 'published' },
        select: { title: true, summary: true, issuerName: true, bodyHtml: true },
      },
    },
  })
  return rows.flatMap(({ id, publishedAt, lastPublishedAt, editions: [edition] }) => {
    if (!edition || !publishedAt) return []
    const { issuerName: author, ...words } = edition
    return [{ id, ...words, author, publishedAt, updatedAt: lastPublishedAt ?? publishedAt }]
  })
}

/** Ids of the public documents with the day of their last edition, newest first: for a site map. */
export async function mapped(tx: Transaction, take: number): Promise<{ id: string; updatedAt: Date }[]> {
  const rows = await tx.document.findMany({
    where: { state: 'published' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, lastPublishedAt: true },
  })
  return rows.flatMap(({ id, lastPublishedAt }) => (lastPublishedAt ? [{ id, updatedAt: lastPublishedAt }] : []))
}
