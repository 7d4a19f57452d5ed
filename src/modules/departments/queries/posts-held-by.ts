import type { PostRole } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import { db, type Transaction } from '@/platform/db'
import { postsOn } from '../data/acting-posts'
import * as posts from '../data/post-store'
import * as standIns from '../data/stand-in-store'

/** `standsInForId`: it is that person's post, and this one stands in. */
export type PostOnDay = { departmentId: string; role: PostRole; standsInForId?: string }

/** The posts a person acts with on a day, their own first: what they may do comes from these and from nothing else. */
export async function postsHeldBy(accountId: string, on: PlainDate, tx: Transaction = db): Promise<PostOnDay[]> {
  const found = await postsOn(tx, accountId, on)
  return found.map(({ standsInForId, ...post }) => ({ ...post, ...(standsInForId && { standsInForId }) }))
}

/** Does the person act with any post on this day or later? Such a person cannot become an administrator. */
export async function hasPostsFrom(accountId: string, on: PlainDate, tx: Transaction = db): Promise<boolean> {
  return (await posts.holdsFrom(tx, accountId, on)) || (await standIns.countFrom(tx, accountId, on)) > 0
}
