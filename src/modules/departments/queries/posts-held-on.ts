import type { PostRole } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { db, type Transaction } from '@/platform/db'
import { heldOn } from '../data/post-store'

export type PostHeld = { accountId: string; departmentId: string; role: PostRole }

/** "Who holds which post on this day?" In these departments, or in all; posts and departments that are closed do not count. */
export const postsHeldOn = (
  on: PlainDate,
  departmentIds?: readonly string[],
  tx: Transaction = db,
): Promise<PostHeld[]> => heldOn(tx, on, departmentIds)
