import type { Actor } from '@/kernel/actor'
import { db, type Transaction } from '@/platform/db'
import * as cases from '../data/case-store'
import type { Correction } from '../domain/case'
import { openCorrection } from '../domain/case-file'
import { refusalFor } from '../domain/permissions'

export type CorrectionToAnswer = { serviceVersionId: string; caseNo: string; correction: Correction }

/** The correction notice this applicant may answer now; null when the case has none open, or is not theirs. */
export async function openCorrectionOf(
  actor: Actor,
  caseId: string,
  tx: Transaction = db,
): Promise<CorrectionToAnswer | null> {
  const file = await cases.find(tx, caseId)
  if (!file || refusalFor(actor, 'resubmit', file) !== null) return null
  const correction = openCorrection(file)
  const { serviceVersionId, caseNo } = file.case
  return correction && serviceVersionId ? { serviceVersionId, caseNo, correction } : null
}
