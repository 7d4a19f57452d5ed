import type { PlainDate } from '@/kernel/plain-date'
import { ok, type Result, refuse } from '@/kernel/result'
import type { Transaction } from '@/platform/db'
import type { EditionFile } from '../domain/document'
import { errorsAmong, warningCodes } from '../domain/publication-check'
import type { DisclosureRefusal } from '../domain/refusals'
import { publicationFindings } from '../queries/publication-findings'

type Publication = { now: Date; publishedOn: PlainDate | null; warningReason: string }

/**
 * Whether an edition may go out as the checks before publishing see it. Errors refuse it; warnings ask for a reason, and
 * what comes back then is what goes on record: the kinds of warnings and the reason, nothing of the text.
 */
export async function passChecks(
  tx: Transaction,
  file: EditionFile,
  { warningReason, ...when }: Publication,
): Promise<Result<Record<string, string>, DisclosureRefusal>> {
  const findings = await publicationFindings(tx, file, when)
  if (errorsAmong(findings).length > 0) return refuse('disclosure.checks-failed')
  const warnings = warningCodes(findings)
  if (warnings.length === 0) return ok({})
  const reason = warningReason.trim()
  if (!reason) return refuse('disclosure.warning-reason-required', 'warningReason')
  return ok({ warnings: warnings.join(' '), reason })
}
