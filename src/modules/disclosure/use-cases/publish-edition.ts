import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { dayOf } from '@/kernel/plain-date'
import { fault, faultsOf, refuse, refuseAll } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as editions from '../data/edition-store'
import { refusalFor } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import { passChecks } from './pass-checks'
import { release } from './release'
import type { EditionRequest, EditionResult } from './take-edition-step'

export type Publishing = EditionRequest & { secrecyReviewed: boolean; warningReason: string }

/**
 * Done by a publisher who wrote nothing of it, after the secrecy review (公开条例 17): public from now on. What the checks
 * before publishing found is put right first, or, where it is only a warning, answered with a reason.
 */
export async function publishEdition(
  actor: Actor,
  { editionId, expectedVersion, secrecyReviewed, warningReason }: Publishing,
  clock = systemClock,
): Promise<EditionResult> {
  return inTransaction(async (tx) => {
    const file = isUuid(editionId) ? await editions.findForStep(tx, editionId) : null
    if (!file) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'publish', file)
    if (refusal === 'disclosure.not-found') return refuse(refusal)
    if (file.edition.version !== expectedVersion) return refuse('disclosure.changed-meanwhile')
    if (refusal) return refuse(refusal)
    const now = clock.now()
    const checked = await passChecks(tx, file, { now, publishedOn: dayOf(now), warningReason })
    const refused = refuseAll<DisclosureRefusal>([
      ...(checked.ok ? [] : faultsOf(checked.refusal)),
      !secrecyReviewed && fault('disclosure.secrecy-review-required', 'secrecyReviewed'),
    ])
    if (refused) return refused
    if (!checked.ok) return checked
    return release(tx, actor, file, { publisherId: actor.id, besides: checked.value }, clock)
  })
}
