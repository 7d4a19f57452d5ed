import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/new-id'
import * as blocks from '../data/block-store'
import * as proposals from '../data/proposal-store'
import type { Proposal } from '../domain/announcement-proposal'
import { addingFault, type Direction, mayRemove, moved } from '../domain/arrangement'
import type { Block, BlockKind, SettingsOf } from '../domain/block'
import { mayCompose } from '../domain/permissions'
import { settingsFrom, type TypedSettings } from '../domain/typed-settings'
import { type Arranged, arranging } from './arranging'

/** Puts another block at the end of the page; an announcement is not shown before another person released it. */
export const addBlock = (
  actor: Actor,
  { kind, typed }: { kind: BlockKind; typed: TypedSettings },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, mayCompose, clock, async (tx, all) => {
    const fault = addingFault(all, kind)
    if (fault) return refuse(fault)
    const settings = settingsFrom(kind, typed)
    if (!settings.ok) return settings
    const shown = kind !== 'announcement'
    const block = { id: newId(clock.now()), kind, settings: settings.value, shown, version: 0 } as Block
    await blocks.append(tx, block, clock.now())
    if (block.kind !== 'announcement') return ok({ block, action: 'home-block.added' })
    await proposals.propose(tx, block, proposalOf(actor, block.settings, clock.now()))
    return ok({ block, action: 'home-block.proposed' })
  })

/** Says anew what a block shows; of an announcement the new words wait beside those that are shown. */
export const configureBlock = (
  actor: Actor,
  { id, expectedVersion, typed }: { id: string; expectedVersion: number; typed: TypedSettings },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, mayCompose, clock, async (tx, all) => {
    const block = all.find((one) => one.id === id)
    if (!block) return refuse('front-page.not-found')
    const settings = settingsFrom(block.kind, typed)
    if (!settings.ok) return settings
    if (block.kind === 'announcement') {
      const words = proposalOf(actor, settings.value as SettingsOf<'announcement'>, clock.now())
      const kept = await proposals.propose(tx, { id, version: expectedVersion }, words)
      return kept ? ok({ block, action: 'home-block.proposed' }) : refuse('front-page.changed-meanwhile')
    }
    const changed = { ...block, settings: settings.value, version: expectedVersion } as Block
    if (!(await blocks.save(tx, changed, clock.now()))) return refuse('front-page.changed-meanwhile')
    return ok({ block, action: 'home-block.changed' })
  })

/**
 * Shows a block, or leaves it out of the page without losing what it says. An announcement is off at once, and comes
 * back as it first came: by another person.
 */
export const switchBlock = (
  actor: Actor,
  { id, shown }: { id: string; shown: boolean },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, mayCompose, clock, async (tx, all) => {
    const block = all.find((one) => one.id === id)
    if (!block) return refuse('front-page.not-found')
    if (block.kind === 'announcement' && shown && !block.shown) {
      const waits = (await proposals.listProposed(tx)).some((one) => one.id === id)
      if (!waits) await proposals.propose(tx, block, proposalOf(actor, block.settings, clock.now()))
      return ok({ block, action: 'home-block.proposed' })
    }
    await blocks.save(tx, { ...block, shown }, clock.now())
    return ok({ block, action: shown ? 'home-block.shown' : 'home-block.hidden' })
  })

/** Changes places with the block above or below. */
export const moveBlock = (
  actor: Actor,
  { id, direction }: { id: string; direction: Direction },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, mayCompose, clock, async (tx, all) => {
    const block = all.find((one) => one.id === id)
    if (!block) return refuse('front-page.not-found')
    await blocks.putInOrder(tx, moved(all, id, direction))
    return ok({ block, action: 'home-block.moved' })
  })

/** Takes an announcement, a list of documents or of links off the page for good. */
export const removeBlock = (actor: Actor, { id }: { id: string }, clock = systemClock): Promise<Arranged> =>
  arranging(actor, mayCompose, clock, async (tx, all) => {
    const block = all.find((one) => one.id === id)
    if (!block || !mayRemove(block)) return refuse('front-page.not-found')
    await blocks.remove(tx, id)
    return ok({ block, action: 'home-block.removed' })
  })

const proposalOf = (by: Actor, settings: SettingsOf<'announcement'>, requestedAt: Date): Proposal => ({
  settings,
  requestedById: by.id,
  requestedByName: by.name,
  requestedAt,
})
