import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import * as proposals from '../data/proposal-store'
import { mayRelease } from '../domain/announcement-proposal'
import { type Arranged, arranging } from './arranging'

/** Whoever proposed an announcement takes it back; a second person refuses it, with a reason. What is shown stays as it is. */
export const dropAnnouncement = (
  actor: Actor,
  { id, reason: typed }: { id: string; reason: string },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, mayRelease, clock, async (tx) => {
    const reason = typed.trim()
    const block = (await proposals.listProposed(tx)).find((one) => one.id === id)
    if (!block) return refuse('front-page.proposal-decided')
    const { requestedById } = block.proposal
    const isOwn = requestedById === actor.id
    if (!isOwn && reason === '') return refuse('front-page.reason-required', 'reason')
    await proposals.drop(tx, block, clock.now())
    const action = isOwn ? 'home-block.proposal-withdrawn' : 'home-block.proposal-refused'
    return ok({ block: { id, kind: 'announcement' as const }, action, detail: { requestedById, reason } })
  })
