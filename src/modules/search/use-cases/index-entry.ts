import type { Transaction } from '@/platform/db'
import * as entries from '../data/entry-store'
import type { Entry } from '../domain/entry'

/** Makes a thing findable as it now is, in the transaction that changed it: no queue, no gap. */
export const indexEntry = (tx: Transaction, entry: Entry, now: Date): Promise<void> => entries.upsert(tx, entry, now)

/** Makes a thing that is no longer there unfindable. */
export const removeEntry = (tx: Transaction, kind: string, refId: string): Promise<void> =>
  entries.remove(tx, kind, refId)
