import { db } from '@/platform/db'
import * as chains from '../data/recorded-chains'

export type RecordedPlace = chains.RecordedPlace

/** What these logs hold at these places, and the numbers of their cases. Ids and hashes: never for a screen. */
export const placesInCases = (ids: readonly string[], seqs: readonly number[]): Promise<RecordedPlace[]> =>
  chains.placesOf(db, ids, seqs)

/** How many cases and events there are. */
export const countOfCases = (): Promise<{ cases: number; events: number }> => chains.countChains(db)
