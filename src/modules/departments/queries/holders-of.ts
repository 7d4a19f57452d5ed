import type { PostRole } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import * as holders from '../data/holder-store'

export type Wanted = {
  /** Null for any department. */
  departmentId: string | null
  role: PostRole
  on: PlainDate
}

/** The accounts of those who hold such a post on a day, for telling them something. */
export const holdersOf = (tx: Transaction, wanted: Wanted): Promise<string[]> => holders.holdersOf(tx, wanted)
