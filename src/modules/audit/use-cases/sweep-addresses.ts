import type { Actor } from '@/kernel/actor'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import * as addresses from '../data/address-store'

/** By the system: an address is kept for ADDRESS_DAYS, by law at least six months (网络安全法 23), and then forgotten. */
export async function sweepAddresses(actor: Actor, clock = systemClock): Promise<number> {
  if (actor.kind !== 'system') throw new Error('only the city itself forgets addresses')
  return addresses.forget(db, new Date(clock.now().getTime() - env.ADDRESS_DAYS * 86_400_000))
}
