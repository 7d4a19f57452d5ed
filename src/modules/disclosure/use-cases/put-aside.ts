import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { cleanContent } from '../data/clean-content'
import * as editions from '../data/edition-store'
import * as saves from '../data/save-store'
import type { EditionContent } from '../domain/document'
import { contentOf } from '../domain/edition-save'
import { refusalFor } from '../domain/permissions'
import type { EditionResult } from './take-edition-step'

export type Aside = { editionId: string; content: EditionContent; page?: string }

/**
 * Whoever goes on with another's words after both had written puts their own into the history of the draft, where they
 * can be read and brought back. The draft itself does not change.
 */
export async function putAside(
  actor: Actor,
  { editionId, content, page = '' }: Aside,
  clock = systemClock,
): Promise<EditionResult> {
  return inTransaction(async (tx) => {
    const file = isUuid(editionId) ? await editions.findForStep(tx, editionId) : null
    if (!file) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'edit', file)
    if (refusal) return refuse(refusal)
    await addAside(tx, actor, { version: file.edition.version, editionId, content, page }, clock.now())
    return ok(file.edition)
  })
}

/** Words that did not become the draft's, in the caller's transaction. */
export async function addAside(
  tx: Transaction,
  actor: Actor,
  { content, ...where }: { editionId: string; version: number; content: EditionContent; page: string },
  now: Date,
): Promise<void> {
  const by = { savedById: actor.id, savedByName: actor.name, beganAt: now, savedAt: now }
  await saves.add(tx, { ...where, ...by, id: newId(now), kind: 'put_aside', content: contentOf(cleanContent(content)) })
}
