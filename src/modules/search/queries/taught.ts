import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { addDays, dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { fruitlessSince } from '../data/count-store'
import * as taught from '../data/taught-store'
import { type Fruitless, masked } from '../domain/fruitless'
import { mayTeach } from '../domain/permissions'
import type { Taught } from '../domain/taught'

const DAYS = 30
const SHOWN = 50

/** What editors taught, a page at a time; nothing for whoever may not. `next` is where the next page begins. */
export async function taughtSayings(actor: Actor, after = ''): Promise<{ items: Taught[]; next: string | null }> {
  if (!mayTeach(actor)) return { items: [], next: null }
  const rows = await taught.list(after)
  const items = rows.slice(0, taught.TAUGHT_PAGE)
  return { items, next: rows.length > items.length ? (items.at(-1)?.said ?? null) : null }
}

/** One of them; null when there is none or the person may not see it. */
export const taughtSaying = async (actor: Actor, id: string): Promise<Taught | null> =>
  mayTeach(actor) && isUuid(id) ? taught.find(id) : null

/** What people asked for in the last thirty days without finding anything: counts, no people. */
export async function fruitlessQueries(actor: Actor, clock = systemClock): Promise<Fruitless[]> {
  if (!mayTeach(actor)) return []
  return masked(await fruitlessSince(addDays(dayOf(clock.now()), -DAYS), SHOWN))
}
