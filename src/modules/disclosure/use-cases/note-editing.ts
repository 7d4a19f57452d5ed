import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as editing from '../data/editing-store'
import * as editions from '../data/edition-store'
import { refusalFor } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'

/** A page that has not been heard of for so long is taken for closed. */
const SEEN_MS = 90_000

export type Editing = {
  /** Who else has the form of the draft open. */
  others: string[]
  /** How the draft stands: a page that knows less is outdated. */
  version: number
}

/** Said by an open form of a draft, again and again: who is at it. Answers who else is, and whether somebody saved. */
export async function noteEditing(
  actor: Actor,
  editionId: string,
  clock = systemClock,
): Promise<Result<Editing, DisclosureRefusal>> {
  return inTransaction(async (tx) => {
    const file = isUuid(editionId) ? await editions.find(tx, editionId) : null
    if (!file) return refuse('disclosure.not-found')
    const refusal = refusalFor(actor, 'edit', file)
    if (refusal) return refuse(refusal)
    const now = clock.now()
    await editing.seen(tx, { editionId, accountId: actor.id, name: actor.name }, now)
    const since = new Date(now.getTime() - SEEN_MS)
    return ok({ others: await editing.othersSince(tx, editionId, actor.id, since), version: file.edition.version })
  })
}
