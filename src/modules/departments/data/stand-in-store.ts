import type { PostRole } from '@/kernel/actor'
import { fromDbDate, type PlainDate, toDbDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import type { StandIn } from '../domain/stand-in'

export type StandInRow = StandIn & {
  id: string
  /** Whose post it is. */
  absentId: string
  title: string
  departmentName: string
}

const SELECT = {
  id: true,
  holderId: true,
  accountId: true,
  startsOn: true,
  endsOn: true,
  reason: true,
  holder: { select: { accountId: true, post: { select: { title: true, department: { select: { name: true } } } } } },
} as const

type Row = {
  id: string
  holderId: string
  accountId: string
  startsOn: Date
  endsOn: Date
  reason: string
  holder: { accountId: string; post: { title: string; department: { name: string } } }
}

const asStandIn = ({ startsOn, endsOn, holder, ...row }: Row): StandInRow => ({
  ...row,
  startsOn: fromDbDate(startsOn),
  endsOn: fromDbDate(endsOn),
  absentId: holder.accountId,
  title: holder.post.title,
  departmentName: holder.post.department.name,
})

/** A stand-in works while it runs, the other still holds the post, and post and department exist. */
const inForce = (on: PlainDate) => {
  const day = toDbDate(on)
  return {
    startsOn: { lte: day },
    endsOn: { gte: day },
    holder: {
      startsOn: { lte: day },
      OR: [{ endsOn: null }, { endsOn: { gte: day } }],
      post: { active: true, department: { active: true } },
    },
  }
}

/** Who stands in on a day for holders of a post with this role, in a department or, without one, in any. */
export async function accountsFor(
  tx: Transaction,
  { departmentId, role, on }: { departmentId: string | null; role: PostRole; on: PlainDate },
): Promise<string[]> {
  const { holder, ...days } = inForce(on)
  const post = { ...holder.post, role, ...(departmentId !== null && { departmentId }) }
  const rows = await tx.standIn.findMany({
    where: { ...days, holder: { ...holder, post } },
    select: { accountId: true },
    orderBy: { id: 'asc' },
    take: 50,
  })
  return rows.map(({ accountId }) => accountId)
}

export const countFrom = (tx: Transaction, accountId: string, on: PlainDate): Promise<number> =>
  tx.standIn.count({ where: { accountId, endsOn: { gte: toDbDate(on) } } })

export async function find(tx: Transaction, id: string): Promise<StandInRow | null> {
  const row = await tx.standIn.findUnique({ where: { id }, select: SELECT })
  return row && asStandIn(row)
}

/** Those of one holding, or of one person; without either all, the latest end first. */
export async function list(
  tx: Transaction,
  where: { holderId?: string; accountId?: string },
  take: number,
): Promise<StandInRow[]> {
  const rows = await tx.standIn.findMany({
    where,
    select: SELECT,
    orderBy: [{ endsOn: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(asStandIn)
}

export async function insert(tx: Transaction, { id, ...standIn }: StandIn & { id: string }, now: Date): Promise<void> {
  const days = { startsOn: toDbDate(standIn.startsOn), endsOn: toDbDate(standIn.endsOn) }
  await tx.standIn.create({ data: { id, ...standIn, ...days, createdAt: now } })
}

/** The last day becomes the one given; what had not begun by then is taken away. */
export async function endWith(tx: Transaction, standIn: StandInRow, lastDay: PlainDate): Promise<void> {
  if (standIn.startsOn > lastDay) await tx.standIn.delete({ where: { id: standIn.id } })
  else await tx.standIn.update({ where: { id: standIn.id }, data: { endsOn: toDbDate(lastDay) } })
}
