import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as editions from '../data/edition-store'
import * as files from '../data/file-store'
import type { Edition } from '../domain/document'
import { refusalFor } from '../domain/permissions'
import { type EditionResult, recordEvent } from './take-edition-step'

/** Begins the next edition from the current one. That one stays public until the next is published. */
export async function reviseDocument(
  actor: Actor,
  { editionId }: { editionId: string },
  clock = systemClock,
): Promise<EditionResult> {
  return inTransaction(async (tx) => {
    const file = isUuid(editionId) ? await editions.findForStep(tx, editionId) : null
    if (!file) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'revise', file)
    if (refusal) return refuse(refusal)
    if (file.document.currentEditionId !== file.edition.id) return refuse('disclosure.wrong-status')
    if (await editions.openEditionOf(tx, file.document.id)) return refuse('disclosure.open-edition-exists')

    const now = clock.now()
    const next = nextEdition(newId(now), file.edition, actor.id)
    await editions.insert(tx, next, now)
    await files.carryOver(tx, file.edition.id, next.id)
    const event = { type: 'edition.revised', editionId: next.id, detail: { number: next.number } } as const
    await recordEvent(tx, actor, file.document.id, event, clock)
    return ok(next)
  })
}

const nextEdition = (id: string, before: Edition, writerId: string): Edition => ({
  ...before,
  id,
  number: before.number + 1,
  status: 'draft',
  changeNote: '',
  supersedesId: null,
  writerIds: [writerId],
  returnReason: null,
  publishAt: null,
  publisherId: null,
  publishedAt: null,
  version: 0,
})
