import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { announceChange } from '@/platform/publications'
import * as editions from '../data/edition-store'
import { mayImportDocuments } from '../domain/permissions'
import type { DisclosureRefusal } from '../domain/refusals'
import { indexDocuments } from './index-document'

const BATCH = 50

/** Writes what search knows of every public document anew, a batch in a transaction. Gives their number. */
export async function reindexDocuments(actor: Actor, clock = systemClock): Promise<Result<number, DisclosureRefusal>> {
  if (!mayImportDocuments(actor)) return refuse('disclosure.not-permitted')
  let total = 0
  for (let after: string | null = null; ; ) {
    const batch: Result<string[], DisclosureRefusal> = await inTransaction(async (tx) => {
      const files = await editions.publicAfter(tx, after, BATCH)
      await indexDocuments(tx, files, clock.now())
      await announceChange(tx)
      return ok(files.map(({ document }) => document.id))
    })
    if (!batch.ok) return batch
    total += batch.value.length
    after = batch.value.at(-1) ?? null
    if (batch.value.length < BATCH) return ok(total)
  }
}
