import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as once from '../data/once-store'

const KEPT_MS = 30 * 86_400_000

/** By the system: a month after it was used nobody presses the same button of the same page again. */
export async function sweepKeys(actor: Actor, clock = systemClock): Promise<number> {
  if (actor.kind !== 'system') throw new Error('only the city itself forgets keys')
  return once.forget(db, new Date(clock.now().getTime() - KEPT_MS))
}
