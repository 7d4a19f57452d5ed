import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as editions from '../data/edition-store'
import { refusalFor } from '../domain/permissions'
import { release } from './release'
import type { EditionRequest, EditionResult } from './take-edition-step'

/** Told by a publisher who wrote nothing of it, after the secrecy review (公开条例 17): public from now on. */
export async function publishEdition(
  actor: Actor,
  { editionId, expectedVersion, secrecyReviewed }: EditionRequest & { secrecyReviewed: boolean },
  clock = systemClock,
): Promise<EditionResult> {
  return inTransaction(async (tx) => {
    const file = isUuid(editionId) ? await editions.findForStep(tx, editionId) : null
    if (!file) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'publish', file)
    if (refusal === 'disclosure.not-found') return refuse(refusal)
    if (file.edition.version !== expectedVersion) return refuse('disclosure.changed-meanwhile')
    if (refusal) return refuse(refusal)
    if (!secrecyReviewed) return refuse('disclosure.secrecy-review-required', 'secrecyReviewed')
    return release(tx, actor, file, actor.id, clock)
  })
}
