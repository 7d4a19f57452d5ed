import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import type { Correction } from '../domain/case'
import { openCorrection } from '../domain/case-file'
import { refusalFor } from '../domain/permissions'
import { recordedCase } from './recorded-case'

export type CorrectionToAnswer = { serviceVersionId: string; caseNo: string; correction: Correction }

/** The correction notice this applicant may answer now; null when the case has none open, or is not theirs. */
export async function openCorrectionOf(
  actor: Actor,
  caseId: string,
  tx?: Transaction,
): Promise<CorrectionToAnswer | null> {
  const file = await recordedCase(caseId, tx)
  if (!file || refusalFor(actor, 'resubmit', file) !== null) return null
  const correction = openCorrection(file)
  const { serviceVersionId, caseNo } = file.case
  return correction && serviceVersionId ? { serviceVersionId, caseNo, correction } : null
}
