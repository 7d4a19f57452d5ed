import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import type { NoticeKind, NoticeParams } from '../domain/notice'

export type InboxRow = {
  id: string
  kind: NoticeKind
  params: NoticeParams
  caseId: string | null
  createdAt: Date
  readAt: Date | null
}

type NewRow = Omit<InboxRow, 'readAt'> & { accountId: string; eventId: string }

/** One line per person and event: told twice is told once. True when this was the first time. */
export async function insertOnce(tx: Transaction, row: NewRow): Promise<boolean> {
  const data = [{ ...row, params: row.params as Prisma.InputJsonObject }]
  return (await tx.inbox.createMany({ data, skipDuplicates: true })).count === 1
}

export type MailableRow = { accountId: string; kind: NoticeKind; mailedAt: Date | null }

export async function findMailable(tx: Transaction, id: string): Promise<MailableRow | null> {
  const row = await tx.inbox.findUnique({ where: { id }, select: { accountId: true, kind: true, mailedAt: true } })
  return row as MailableRow | null
}

export async function recordMailed(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.inbox.updateMany({ where: { id, mailedAt: null }, data: { mailedAt: now } })
}

const SHOWN = { id: true, kind: true, params: true, caseId: true, createdAt: true, readAt: true } as const

/** Newest first, from behind a known line on. */
export async function list(
  tx: Transaction,
  accountId: string,
  after: string | null,
  take: number,
): Promise<InboxRow[]> {
  const rows = await tx.inbox.findMany({
    where: { accountId, ...(after !== null && { id: { lt: after } }) },
    select: SHOWN,
    // Ids begin with the time, so their order is the order in which things happened.
    orderBy: { id: 'desc' },
    take,
  })
  return rows as unknown as InboxRow[]
}

export async function countUnread(tx: Transaction, accountId: string, most: number): Promise<number> {
  const rows = await tx.inbox.findMany({ where: { accountId, readAt: null }, select: { id: true }, take: most })
  return rows.length
}

/** Marks what was there when the page was shown, so that nothing newer is read unseen. */
export async function markRead(tx: Transaction, accountId: string, upTo: string, now: Date): Promise<number> {
  const where = { accountId, readAt: null, id: { lte: upTo } }
  return (await tx.inbox.updateMany({ where, data: { readAt: now } })).count
}
