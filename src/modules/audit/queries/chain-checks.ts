import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as checks from '../data/check-store'
import { type ChainCheck, type FoundBreak, heldAtOf, isRunning, progressOf } from '../domain/chain-check'
import { mayReadAudit } from '../domain/permissions'

export type ShownBreak = Omit<FoundBreak, 'heldAt'> & { heldAt: Date | null }
export type ShownCheck = Omit<ChainCheck, 'broken'> & { broken: ShownBreak[]; running: boolean; progress: number }

const SHOWN = 10
/** So far back is looked for the last check that still found a thing in order: some weeks of nights. */
const REMEMBERED = 50

/** The last checks of every seal, newest first; nothing for anyone but the audit administrator. */
export async function chainChecks(actor: Actor, clock = systemClock): Promise<ShownCheck[]> {
  if (!mayReadAudit(actor)) return []
  const now = clock.now()
  const known = await checks.newest(db, REMEMBERED)
  return known.slice(0, SHOWN).map((check) => ({
    ...check,
    broken: check.broken.map((found) => ({ ...found, heldAt: heldAtOf(found, check, known) })),
    running: isRunning(check, now),
    progress: progressOf(check),
  }))
}

/** The check that the worker has in hand; null when it is done. */
export async function openCheck(actor: Actor, id: string): Promise<ChainCheck | null> {
  const check = actor.kind === 'system' && isUuid(id) ? await checks.find(db, id) : null
  return check?.finishedAt === null ? check : null
}

/** How many things the check found that don't hold, once it is done and before it was reported; null otherwise. */
export async function unreportedBreaks(actor: Actor, id: string): Promise<number | null> {
  const check = actor.kind === 'system' && isUuid(id) ? await checks.find(db, id) : null
  return check?.stage === 'done' && check.toldAt === null && check.broken.length > 0 ? check.broken.length : null
}

/** The checks of before, to show since when something doesn't hold. */
export async function finishedChecks(actor: Actor): Promise<ChainCheck[]> {
  return actor.kind === 'system' ? (await checks.newest(db, REMEMBERED)).filter(({ stage }) => stage === 'done') : []
}
