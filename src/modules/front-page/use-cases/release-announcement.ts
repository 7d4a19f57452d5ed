import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import * as proposals from '../data/proposal-store'
import { mayRelease, releaseFault } from '../domain/announcement-proposal'
import { type Arranged, arranging } from './arranging'

/**
 * A second person puts the words of an announcement on the home page that another proposed: exactly those they read, so
 * a version that changed meanwhile is refused.
 */
export const releaseAnnouncement = (
  actor: Actor,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, mayRelease, clock, async (tx) => {
    const block = (await proposals.listProposed(tx)).find((one) => one.id === id)
    if (!block) return refuse('front-page.proposal-decided')
    if (block.version !== expectedVersion) return refuse('front-page.changed-meanwhile')
    const fault = releaseFault(actor, block.proposal, clock.now())
    if (fault) return refuse(fault)
    await proposals.release(tx, block, actor, clock.now())
    const detail = { requestedById: block.proposal.requestedById }
    return ok({ block: { id, kind: 'announcement' as const }, action: 'home-block.released', detail })
  })
