import type { PostRole } from '@/kernel/actor'
import type { PlainDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import * as holders from '../data/holder-store'
import * as standIns from '../data/stand-in-store'

export type Wanted = {
  /** Null for any department. */
  departmentId: string | null
  role: PostRole
  on: PlainDate
}

/** The accounts of those who hold such a post on a day, and of those who stand in for them, for telling them something. */
export async function holdersOf(tx: Transaction, wanted: Wanted): Promise<string[]> {
  const own = await holders.holdersOf(tx, wanted)
  return [...new Set([...own, ...(await standIns.accountsFor(tx, wanted))])]
}
