import { db } from '@/platform/db'
import * as seals from '../data/seal-store'

/** What the seals of these documents are at these places, and their numbers. Never for a screen. */
export const placesInDocuments = (ids: readonly string[], seqs: readonly number[]) => seals.placesOf(db, ids, seqs)

/** How many documents were issued. */
export const countOfDocuments = (): Promise<number> => seals.countDocuments(db)
