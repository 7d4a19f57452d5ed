import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as sessions from '../data/session-store'
import { isLive } from '../domain/session-rules'

export type OwnSession = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  userAgent: string | null
  address: string | null
}

/** Where the person asking is signed in now, newest first. */
export async function ownSessions(actor: Actor, clock = systemClock): Promise<OwnSession[]> {
  const { kind } = actor
  if ((kind !== 'citizen' && kind !== 'staff') || !isUuid(actor.id)) return []
  const rows = await sessions.listOpen(db, actor.id, clock.now())
  return rows
    .filter((session) => isLive(session, kind, clock.now()))
    .map((session) => {
      const { id, createdAt, lastSeenAt, userAgent } = session
      return { id, createdAt, lastSeenAt, userAgent, address: sessions.addressOf(session) }
    })
}
