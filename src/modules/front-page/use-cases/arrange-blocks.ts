import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { announceChange } from '@/platform/publications'
import * as blocks from '../data/block-store'
import { type AddingFault, addingFault, type Direction, mayRemove, moved } from '../domain/arrangement'
import type { Block, BlockKind } from '../domain/block'
import { mayCompose } from '../domain/permissions'
import { type SettingsFault, settingsFrom, type TypedSettings } from '../domain/typed-settings'

export type ArrangeRefusal =
  | 'front-page.not-permitted'
  | 'front-page.not-found'
  | 'front-page.changed-meanwhile'
  | AddingFault
  | SettingsFault

type Arranged = Result<null, ArrangeRefusal>

/** Puts another block at the end of the page. */
export const addBlock = (
  actor: Actor,
  { kind, typed }: { kind: BlockKind; typed: TypedSettings },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, clock, async (tx, all) => {
    const fault = addingFault(all, kind)
    if (fault) return refuse(fault)
    const settings = settingsFrom(kind, typed)
    if (!settings.ok) return settings
    const block = { id: newId(clock.now()), kind, settings: settings.value, shown: true, version: 0 } as Block
    await blocks.append(tx, block, clock.now())
    return ok({ block, action: 'home-block.added' })
  })

/** Says anew what a block shows. */
export const configureBlock = (
  actor: Actor,
  { id, expectedVersion, typed }: { id: string; expectedVersion: number; typed: TypedSettings },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, clock, async (tx, all) => {
    const block = all.find((one) => one.id === id)
    if (!block) return refuse('front-page.not-found')
    const settings = settingsFrom(block.kind, typed)
    if (!settings.ok) return settings
    const changed = { ...block, settings: settings.value, version: expectedVersion } as Block
    if (!(await blocks.save(tx, changed, clock.now()))) return refuse('front-page.changed-meanwhile')
    return ok({ block, action: 'home-block.changed' })
  })

/** Shows a block, or leaves it out of the page without losing what it says. */
export const switchBlock = (
  actor: Actor,
  { id, shown }: { id: string; shown: boolean },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, clock, async (tx, all) => {
    const block = all.find((one) => one.id === id)
    if (!block) return refuse('front-page.not-found')
    await blocks.save(tx, { ...block, shown }, clock.now())
    return ok({ block, action: shown ? 'home-block.shown' : 'home-block.hidden' })
  })

/** Changes places with the block above or below. */
export const moveBlock = (
  actor: Actor,
  { id, direction }: { id: string; direction: Direction },
  clock = systemClock,
): Promise<Arranged> =>
  arranging(actor, clock, async (tx, all) => {
    const block = all.find((one) => one.id === id)
    if (!block) return refuse('front-page.not-found')
    await blocks.putInOrder(tx, moved(all, id, direction))
    return ok({ block, action: 'home-block.moved' })
  })

/** Takes an announcement, a list of documents or of links off the page for good. */
export const removeBlock = (actor: Actor, { id }: { id: string }, clock = systemClock): Promise<Arranged> =>
  arranging(actor, clock, async (tx, all) => {
    const block = all.find((one) => one.id === id)
    if (!block || !mayRemove(block)) return refuse('front-page.not-found')
    await blocks.remove(tx, id)
    return ok({ block, action: 'home-block.removed' })
  })

type Change = (
  tx: Transaction,
  all: readonly Block[],
) => Promise<Result<{ block: Block; action: string }, ArrangeRefusal>>

/** One at a time; told to every instance, and written into the audit log. */
async function arranging(actor: Actor, clock: typeof systemClock, change: Change): Promise<Arranged> {
  if (!mayCompose(actor)) return refuse('front-page.not-permitted')
  return inTransaction<null, ArrangeRefusal>(async (tx) => {
    const changed = await change(tx, await blocks.listAndHold(tx, clock.now()))
    if (!changed.ok) return changed
    const { block, action } = changed.value
    await announceChange(tx)
    const note = { action, subjectKind: 'home-block', subjectId: block.id, detail: { kind: block.kind } }
    await recordAudit(tx, actor, note, clock)
    return ok(null)
  })
}
