import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import * as counts from '../data/count-store'
import { spelled } from '../data/words'
import { countable, shortened } from '../domain/query-text'

/**
 * Counts what people ask the city for, by day, without the person; queries that could point to one are not kept.
 * What staff look up in their work says nothing about what people need.
 */
export async function countQuery(actor: Actor, query: string, results: number, clock = systemClock): Promise<void> {
  if (actor.kind === 'staff') return
  const text = countable(spelled(shortened(query)))
  if (text) await counts.add(dayOf(clock.now()), text, results)
}
