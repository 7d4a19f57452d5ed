import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as editions from '../data/edition-store'
import { refusalFor } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import { type EditionRequest, recordEvent } from './take-edition-step'

/** Throws a draft away; that it was there stays in the log. What is public is not touched. */
export async function discardDraft(
  actor: Actor,
  { editionId, expectedVersion }: EditionRequest,
  clock = systemClock,
): Promise<Result<null, DisclosureRefusal>> {
  return inTransaction(async (tx) => {
    const file = isUuid(editionId) ? await editions.findForStep(tx, editionId) : null
    if (!file) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'discard', file)
    if (refusal) return refuse(refusal)
    if (file.edition.version !== expectedVersion) return refuse('disclosure.changed-meanwhile')
    await editions.remove(tx, editionId)
    const detail = { number: file.edition.number, title: file.edition.title }
    await recordEvent(tx, actor, file.document.id, { type: 'edition.discarded', editionId, detail }, clock)
    return ok(null)
  })
}
