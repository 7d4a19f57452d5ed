import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as holders from '../data/holder-store'
import * as posts from '../data/post-store'
import * as standIns from '../data/stand-in-store'
import { isHeldOn } from '../domain/holding'
import { mayArrange } from '../domain/permissions'
import { type StandInState, stateOn } from '../domain/stand-in'

export type ShownStandIn = standIns.StandInRow & { state: StandInState }

const SHOWN = 200

/** Who stands in for whom, the latest end first; nothing for anyone but the system administrator. */
export async function allStandIns(actor: Actor, clock = systemClock): Promise<ShownStandIn[]> {
  return mayArrange(actor) ? shown(await standIns.list(db, {}, SHOWN), clock) : []
}

/** For whom the person asking stands in, now and soon. */
export async function ownStandIns(actor: Actor, clock = systemClock): Promise<ShownStandIn[]> {
  if (actor.kind !== 'staff') return []
  const all = await shown(await standIns.list(db, { accountId: actor.id }, SHOWN), clock)
  return all.filter(({ state }) => state !== 'past')
}

const shown = (rows: readonly standIns.StandInRow[], clock = systemClock): ShownStandIn[] =>
  rows.map((row) => ({ ...row, state: stateOn(row, dayOf(clock.now())) }))

export type CoveredHolding = { id: string; accountId: string; title: string; endsOn: string | null }

/** A holding somebody could stand in for; null when it has ended, or for anyone but the system administrator. */
export async function holdingToCover(actor: Actor, id: string, clock = systemClock): Promise<CoveredHolding | null> {
  const holding = mayArrange(actor) && isUuid(id) ? await holders.find(db, id) : null
  const today = dayOf(clock.now())
  if (!holding || (!isHeldOn(holding, today) && holding.startsOn < today)) return null
  const post = await posts.find(db, holding.postId)
  return post && { id, accountId: holding.accountId, title: post.title, endsOn: holding.endsOn }
}
