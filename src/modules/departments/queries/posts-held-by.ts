import type { HeldPost } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { db, type Transaction } from '@/platform/db'
import * as posts from '../data/post-store'

/** The posts a person holds on a day: what they may do comes from these and from nothing else. */
export async function postsHeldBy(accountId: string, on: PlainDate, tx: Transaction = db): Promise<HeldPost[]> {
  return posts.heldBy(tx, accountId, on)
}

/** Does the person hold any post on this day or later? Such a person cannot become an administrator. */
export async function hasPostsFrom(accountId: string, on: PlainDate, tx: Transaction = db): Promise<boolean> {
  return posts.holdsFrom(tx, accountId, on)
}
