import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { db } from '@/platform/db'
import * as inbox from '../data/inbox-store'
import { hasInbox } from '../domain/notice'

export type MyNotices = { notices: inbox.InboxRow[] /** For the next, older page. */; older: string | null }

const PAGE = 20

/** "What has the city told me?" Newest first, twenty a page. */
export async function myNotices(actor: Actor, after: string | null = null): Promise<MyNotices> {
  if (!hasInbox(actor)) return { notices: [], older: null }
  const rows = await inbox.list(db, actor.id, after !== null && isUuid(after) ? after : null, PAGE + 1)
  const notices = rows.slice(0, PAGE)
  return { notices, older: rows.length > PAGE ? (notices.at(-1)?.id ?? null) : null }
}
