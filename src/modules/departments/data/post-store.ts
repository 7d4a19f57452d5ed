import type { HeldPost, PostRole } from '@/kernel/actor'
import { type PlainDate, toDbDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'

/** Holding means: begun, not ended, in a post and a department that still exist. The end day itself is the last day. */
const holdingOn = (on: PlainDate) => ({
  startsOn: { lte: toDbDate(on) },
  OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(on) } }],
})

export async function heldBy(tx: Transaction, accountId: string, on: PlainDate): Promise<HeldPost[]> {
  const rows = await tx.postHolder.findMany({
    where: { accountId, ...holdingOn(on), post: { active: true, department: { active: true } } },
    select: { post: { select: { departmentId: true, role: true } } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ post }) => ({ departmentId: post.departmentId, role: post.role as PostRole }))
}
