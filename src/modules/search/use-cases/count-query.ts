import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import * as counts from '../data/count-store'
import { spelled } from '../data/words'
import { countable, shortened } from '../domain/query-text'

/** Counts what the city is asked for, by day, without the person; queries that could point to one are not kept. */
export async function countQuery(query: string, results: number, clock = systemClock): Promise<void> {
  const text = countable(spelled(shortened(query)))
  if (text) await counts.add(dayOf(clock.now()), text, results)
}
