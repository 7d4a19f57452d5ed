import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as editions from '../data/edition-store'
import type { DisclosureRefusal } from '../domain/refusals'
import { release } from './release'
import { saveStep } from './take-edition-step'

/**
 * Sends out an edition whose time has come. Nothing happens when it was published, returned or put off meanwhile:
 * the job may come twice, and each new time has a job of its own. One that can't go out any more waits for a publisher again.
 * Gives whether it was published now.
 */
export async function publishDue(
  actor: Actor,
  { editionId }: { editionId: string },
  clock = systemClock,
): Promise<Result<boolean, DisclosureRefusal>> {
  if (actor.kind !== 'system') return refuse('disclosure.not-permitted')
  const done = await inTransaction<boolean, DisclosureRefusal>(async (tx) => {
    const file = await editions.findForStep(tx, editionId)
    if (file?.edition.status !== 'scheduled' || !file.edition.publisherId) return ok(false)
    if (!file.edition.publishAt || file.edition.publishAt > clock.now()) return ok(false)
    const released = await release(tx, actor, file, { publisherId: file.edition.publisherId }, clock)
    return released.ok ? ok(true) : released
  })
  return done.ok ? done : giveBack(actor, editionId, done.refusal.code, clock)
}

/** What could not go out at its time (what it names is gone meanwhile, say) waits for a publisher again, who is told why. */
async function giveBack(actor: Actor, editionId: string, code: DisclosureRefusal, clock: { now(): Date }) {
  return inTransaction<boolean, DisclosureRefusal>(async (tx) => {
    const before = await editions.findForStep(tx, editionId)
    if (before?.edition.status !== 'scheduled') return ok(false)
    const edition = { ...before.edition, status: 'submitted', publishAt: null, publisherId: null } as const
    const file = { document: before.document, edition }
    const event = { type: 'edition.not-sent', editionId, detail: { code } } as const
    const saved = await saveStep(tx, actor, before, { file, event }, clock)
    return saved.ok ? ok(false) : saved
  })
}
