import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as editions from '../data/edition-store'
import type { DisclosureRefusal } from '../domain/refusals'
import { release } from './release'

/**
 * Sends out an edition whose time has come. Nothing happens when it was published, returned or put off meanwhile:
 * the job may come twice, and each new time has a job of its own. Gives whether it was published now.
 */
export async function publishDue(
  actor: Actor,
  { editionId }: { editionId: string },
  clock = systemClock,
): Promise<Result<boolean, DisclosureRefusal>> {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('disclosure.not-permitted')
    const file = await editions.findForStep(tx, editionId)
    if (file?.edition.status !== 'scheduled' || !file.edition.publisherId) return ok(false)
    if (!file.edition.publishAt || file.edition.publishAt > clock.now()) return ok(false)
    const released = await release(tx, actor, file, { publisherId: file.edition.publisherId }, clock)
    return released.ok ? ok(true) : released
  })
}
