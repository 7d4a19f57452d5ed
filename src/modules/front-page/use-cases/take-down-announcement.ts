import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import * as blocks from '../data/block-store'
import { mayRelease } from '../domain/announcement-proposal'
import { type Arranged, arranging } from './arranging'

/** Takes an announcement off the home page at once: one of the two who could have released it is enough. */
export const takeDownAnnouncement = (actor: Actor, { id }: { id: string }, clock = systemClock): Promise<Arranged> =>
  arranging(actor, mayRelease, clock, async (tx, all) => {
    const block = all.find((one) => one.id === id && one.kind === 'announcement')
    if (!block) return refuse('front-page.not-found')
    if (block.shown) await blocks.save(tx, { ...block, shown: false }, clock.now())
    return ok({ block, action: 'home-block.hidden' })
  })
