import { db } from '@/platform/db'
import * as audit from '../data/audit-store'
import type { CarriedEnd } from '../domain/audit-chain'

/** Number and hash of the last entry, or of the last that was sealed without a key; number 0 when there is none. */
export const endOfLog = (which: 'all' | 'unkeyed'): Promise<CarriedEnd> => audit.endOfLog(db, which)

/** The hashes of these entries, by their numbers; one that is missing is left out. */
export const hashesOfEntries = (numbers: readonly number[]): Promise<Map<number, string>> => audit.hashesOf(db, numbers)
