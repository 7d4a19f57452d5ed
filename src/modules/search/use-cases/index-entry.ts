import type { Transaction } from '@/platform/db'
import * as entries from '../data/entry-store'
import type { Entry } from '../domain/entry'

/** Makes things findable as they now are, in the transaction that changed them: no queue, no gap. */
export const indexEntries = (tx: Transaction, all: readonly Entry[], now: Date): Promise<void> =>
  entries.upsertAll(tx, all, now)

export const indexEntry = (tx: Transaction, entry: Entry, now: Date): Promise<void> => indexEntries(tx, [entry], now)

/** Makes a thing that is no longer there unfindable. */
export const removeEntry = (tx: Transaction, kind: string, refId: string): Promise<void> =>
  entries.remove(tx, kind, refId)
