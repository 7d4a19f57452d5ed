import type { Actor } from '@/kernel/actor'
import { expiryOfRequest } from '@/kernel/second-person'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as blocks from '../data/block-store'
import * as proposals from '../data/proposal-store'
import { mayRelease, type Proposal, releaseFault } from '../domain/announcement-proposal'
import type { SettingsOf } from '../domain/block'

export type WaitingAnnouncement = {
  id: string
  version: number
  proposal: Proposal
  goodUntil: Date
  /** Whether another text of it is on the page meanwhile. */
  replacesShown: boolean
  isOwn: boolean
  mayRelease: boolean
}
export type ShownAnnouncement = { id: string; settings: SettingsOf<'announcement'> }

/** "Which announcements wait for a second person?" For those who may be that person. */
export async function waitingAnnouncements(actor: Actor, clock = systemClock): Promise<WaitingAnnouncement[]> {
  if (!mayRelease(actor)) return []
  const waiting = await proposals.listProposed(db)
  return waiting.map(({ id, version, shown, proposal }) => ({
    id,
    version,
    proposal,
    goodUntil: expiryOfRequest(proposal.requestedAt),
    replacesShown: shown,
    isOwn: proposal.requestedById === actor.id,
    mayRelease: releaseFault(actor, proposal, clock.now()) === null,
  }))
}

/** "Which announcements are on the page now?" For whoever may take one down at once. */
export async function shownAnnouncements(actor: Actor): Promise<ShownAnnouncement[]> {
  if (!mayRelease(actor)) return []
  return (await blocks.list(db)).flatMap((block) =>
    block.kind === 'announcement' && block.shown ? [{ id: block.id, settings: block.settings }] : [],
  )
}

/** How many wait for this person's decision. */
export const announcementsToRelease = async (actor: Actor, clock = systemClock): Promise<number> =>
  (await waitingAnnouncements(actor, clock)).filter((one) => one.mayRelease).length
