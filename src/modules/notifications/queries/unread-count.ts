import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as inbox from '../data/inbox-store'
import { hasInbox } from '../domain/notice'

/** Beyond this nobody counts; the page says "99+". */
const MOST = 100

/** How many notices a person has not read yet, at most a hundred. */
export async function unreadCount(actor: Actor): Promise<number> {
  return hasInbox(actor) ? inbox.countUnread(db, actor.id, MOST) : 0
}
