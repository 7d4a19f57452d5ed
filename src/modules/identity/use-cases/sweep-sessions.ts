import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as sessions from '../data/session-store'

const KEPT_MS = 30 * 86_400_000

/** By the system: sessions that ran out a month ago are forgotten; that they were is in the audit log. */
export async function sweepSessions(actor: Actor, clock = systemClock): Promise<number> {
  if (actor.kind !== 'system') throw new Error('only the city itself forgets sessions')
  return sessions.forget(db, new Date(clock.now().getTime() - KEPT_MS))
}
