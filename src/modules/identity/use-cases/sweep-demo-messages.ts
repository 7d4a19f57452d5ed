import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { forgetBefore } from '../data/demo-message-store'

/** By the system: messages of a demonstration, which hold codes and numbers, are deleted after DEMO_MESSAGE_HOURS. */
export async function sweepDemoMessages(actor: Actor, clock = systemClock): Promise<number> {
  if (actor.kind !== 'system') throw new Error('only the city itself forgets messages')
  return forgetBefore(db, new Date(clock.now().getTime() - env.DEMO_MESSAGE_HOURS * 3_600_000))
}
