import type { Answers } from '@/modules/catalogue/domain/condition'
import { versionContent } from '@/modules/catalogue/queries/version-by-id'
import { db, type Transaction } from '@/platform/db'
import * as filings from '../data/filing-store'
import { openAnswers } from '../data/sealed-answers'
import type { FiledMaterial } from '../domain/filing'

export type RecordedFiling = { answers: Answers; materials: readonly FiledMaterial[] }

/** A case has one correction notice, so two filings; some room is left for those reopened by hand. */
const MOST_FILINGS = 20

/**
 * A filing as the city itself reads it when a letter is written: the one with this number, or the newest. Sensitive
 * answers are open, since what is printed may hang on one; none of them is printed. Nobody is asking: never for a screen.
 */
export async function recordedFiling(
  caseId: string,
  number?: number,
  tx: Transaction = db,
): Promise<RecordedFiling | null> {
  const filed = await filings.findWithFilings(tx, caseId, MOST_FILINGS)
  if (!filed) return null
  const filing = filed.filings.find((one) => number === undefined || one.number === number)
  const content = filing && (await versionContent(filed.application.serviceVersionId, tx))
  if (!content) return null
  return { ...filing, answers: openAnswers(content.form, filing.answers, filed.application.accountId) }
}
