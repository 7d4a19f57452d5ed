import type { Answers } from '@/modules/catalogue/domain/condition'
import { db, type Transaction } from '@/platform/db'
import * as filings from '../data/filing-store'
import type { FiledMaterial } from '../domain/filing'

export type RecordedFiling = { answers: Answers; materials: readonly FiledMaterial[] }

/** A case has one correction notice, so two filings; some room is left for those reopened by hand. */
const MOST_FILINGS = 20

/**
 * A filing as the city itself reads it when a letter is written: the one with this number, or the newest. Sensitive
 * answers stay sealed. Nobody is asking: never for a screen.
 */
export async function recordedFiling(
  caseId: string,
  number?: number,
  tx: Transaction = db,
): Promise<RecordedFiling | null> {
  const all = await filings.latestFilings(tx, caseId, MOST_FILINGS)
  return all.find((filing) => number === undefined || filing.number === number) ?? null
}
