import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as once from '../data/once-store'

const KEPT_MS = 30 * 86_400_000

/** By the system: a month after it was used nobody presses the same button of the same page again. */
export async function sweepKeys(_actor: Actor, clock = systemClock): Promise<number> {
  return once.forget(db, new Date(clock.now().getTime() - KEPT_MS))
}
