import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as sessions from '../data/session-store'
import * as unsent from '../data/unsent-words-store'
import { UNSENT_LIMITS } from '../domain/unsent-words'

const KEPT_MS = 30 * 86_400_000

/** By the system: sessions that ran out a month ago are forgotten; that they were is in the audit log. Unsent words go after days. */
export async function sweepSessions(actor: Actor, clock = systemClock): Promise<number> {
  if (actor.kind !== 'system') throw new Error('only the city itself forgets sessions')
  const now = clock.now().getTime()
  await unsent.forgetBefore(db, new Date(now - UNSENT_LIMITS.keptMs))
  return sessions.forget(db, new Date(now - KEPT_MS))
}
