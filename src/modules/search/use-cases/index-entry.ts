import type { Transaction } from '@/platform/db'
import * as entries from '../data/entry-store'
import type { Entry } from '../domain/entry'

/** Makes things findable as they now are, in the transaction that changed them: no queue, no gap. */
export async function indexEntries(tx: Transaction, all: readonly Entry[], now: Date): Promise<void> {
  for (const entry of all) await entries.upsert(tx, entry, now)
}

export const indexEntry = (tx: Transaction, entry: Entry, now: Date): Promise<void> => indexEntries(tx, [entry], now)

/** Makes a thing that is no longer there unfindable. */
export const removeEntry = (tx: Transaction, kind: string, refId: string): Promise<void> =>
  entries.remove(tx, kind, refId)
