import type { PlainDate } from '@/kernel/plain-date'
import { type PostHeld, postsHeldOn } from '@/modules/departments/queries/posts-held-on'
import { db, type Transaction } from '@/platform/db'
import { idsOfOpen } from '../data/administrators'

/** "Who can act with which post on this day?" A closed account acts with none, and neither does an administrator. */
export async function officeHolders(
  on: PlainDate,
  departmentIds?: readonly string[],
  tx: Transaction = db,
): Promise<PostHeld[]> {
  const held = await postsHeldOn(on, departmentIds, tx)
  const open = await idsOfOpen(tx, [...new Set(held.map(({ accountId }) => accountId))])
  return held.filter(({ accountId }) => open.has(accountId))
}
