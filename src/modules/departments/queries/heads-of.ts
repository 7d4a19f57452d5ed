import type { PlainDate } from '@/kernel/plain-date'
import type { Transaction } from '@/platform/db'
import * as holders from '../data/holder-store'

/** The accounts of those who lead a department on a day, for telling them something. */
export const headsOf = (tx: Transaction, departmentId: string, on: PlainDate): Promise<string[]> =>
  holders.holdersOf(tx, { departmentId, role: 'agency_head', on })
