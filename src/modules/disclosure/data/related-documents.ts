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
