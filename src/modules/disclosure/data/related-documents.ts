import { db } from '@/platform/db'

export type RelatedTitle = { id: string; title: string; docNo: string }

const SELECT = { id: true, editions: { where: { status: 'published' }, select: { title: true, docNo: true } } } as const

type Row = { id: string; editions: { title: string; docNo: string }[] }

const titled = (rows: Row[]): RelatedTitle[] =>
  rows.flatMap(({ id, editions: [edition] }) => (edition ? [{ id, ...edition }] : []))

/** Title and number of these documents, as far as they are public. */
export const publishedTitles = async (ids: readonly string[]): Promise<RelatedTitle[]> =>
  titled(await db.document.findMany({ where: { id: { in: [...ids] }, state: 'published' }, select: SELECT }))

/** The public documents that this one put out of force. */
export const supersededBy = async (id: string): Promise<RelatedTitle[]> =>
  titled(await db.document.findMany({ where: { supersededById: id, state: 'published' }, select: SELECT, take: 20 }))

/** Title and number of a document whatever became of it: of what is public, else of what was last written. */
export async function statedTitle(id: string): Promise<RelatedTitle | null> {
  const [known] = await publishedTitles([id])
  if (known) return known
  const select = { title: true, docNo: true } as const
  const last = await db.edition.findFirst({ where: { documentId: id }, orderBy: { number: 'desc' }, select })
  return last && { id, ...last }
}
