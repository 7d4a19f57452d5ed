import type { PostRole } from '@/kernel/actor'
import { fromDbDate, type PlainDate, toDbDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import type { Holding } from '../domain/holding'

export type PostHolding = Holding & { id: string; postId: string }

type Row = { id: string; postId: string; accountId: string; startsOn: Date; endsOn: Date | null }

const asHolding = ({ startsOn, endsOn, ...row }: Row): PostHolding => ({
  ...row,
  startsOn: fromDbDate(startsOn),
  endsOn: endsOn && fromDbDate(endsOn),
})

export async function find(tx: Transaction, id: string): Promise<PostHolding | null> {
  const row = await tx.postHolder.findUnique({ where: { id } })
  return row && asHolding(row)
}

/** Who held, holds or will hold these posts, by beginning. */
export async function listByPosts(tx: Transaction, postIds: readonly string[]): Promise<PostHolding[]> {
  const rows = await tx.postHolder.findMany({
    where: { postId: { in: [...postIds] } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 2_000,
  })
  return rows.map(asHolding)
}

/** Posts of these people with their titles, for lists of people. */
export const listByAccounts = (tx: Transaction, accountIds: readonly string[]) =>
  tx.postHolder.findMany({
    where: { accountId: { in: [...accountIds] } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      accountId: true,
      postId: true,
      startsOn: true,
      endsOn: true,
      post: {
        select: { title: true, role: true, department: { select: { code: true, name: true, shortName: true } } },
      },
    },
  })

export async function insert(tx: Transaction, holding: PostHolding, now: Date): Promise<void> {
  const { startsOn, endsOn, ...rest } = holding
  const data = { ...rest, startsOn: toDbDate(startsOn), endsOn: endsOn && toDbDate(endsOn), createdAt: now }
  await tx.postHolder.create({ data })
}

export async function setEnd(tx: Transaction, id: string, endsOn: PlainDate): Promise<void> {
  await tx.postHolder.update({ where: { id }, data: { endsOn: toDbDate(endsOn) } })
}

type Wanted = { departmentId: string | null; role: PostRole; on: PlainDate }

/** Who holds a post with this role on a day, in a department or, without one, in any. */
export async function holdersOf(tx: Transaction, { departmentId, role, on }: Wanted): Promise<string[]> {
  const day = toDbDate(on)
  const rows = await tx.postHolder.findMany({
    where: {
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
      post: { role, active: true, ...(departmentId !== null && { departmentId }) },
    },
    select: { accountId: true },
    orderBy: { id: 'asc' },
    take: 50,
  })
  return [...new Set(rows.map(({ accountId }) => accountId))]
}
