import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAccess } from '@/modules/audit/use-cases/record-access'
import { maySee } from '@/modules/casework/domain/permissions'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import type { AnswerValue } from '@/modules/catalogue/domain/condition'
import type { Field } from '@/modules/catalogue/domain/service-version'
import { versionContent } from '@/modules/catalogue/queries/version-by-id'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as filings from '../data/filing-store'
import { openAnswers } from '../data/sealed-answers'
import type { ApplicationRefusal } from '../domain/draft'
import { mapSensitive } from '../domain/sensitive-answers'

/**
 * An officer who may see the case is shown one masked answer in full, for a stated reason, on record (PIPL 51, 54).
 * `path` is like `staff.0.idNumber`.
 */
export async function revealAnswer(
  actor: Actor,
  { caseId, path, reason }: { caseId: string; path: string; reason: string },
  clock = systemClock,
): Promise<Result<string, ApplicationRefusal>> {
  return inTransaction(async (tx) => {
    const file = isUuid(caseId) ? await recordedCase(caseId, tx) : null
    if (!file || !maySee(actor, file)) return refuse('application.not-found')
    if (actor.kind !== 'staff') return refuse('application.not-permitted')
    if (reason.trim() === '') return refuse('application.reason-required', 'reason')

    const filed = await filings.findWithFilings(tx, caseId, 1)
    const [latest] = filed?.filings ?? []
    const content = filed && (await versionContent(filed.application.serviceVersionId, tx))
    if (!content || !latest) return refuse('application.not-found')
    const { form } = content
    let found: string | undefined
    mapSensitive(form, openAnswers(form, latest.answers, filed.application.accountId), (value, at, field) => {
      if (at === path) found = spoken(value, field)
      return value
    })
    if (found === undefined) return refuse('application.not-found')

    const note = { action: 'identity.revealed', subjectKind: 'application-answer', subjectId: caseId, caseId }
    await recordAccess(tx, actor, { ...note, reason: `${path}: ${reason.trim()}` }, clock)
    return ok(found)
  })
}

/** The answer as its form says it: the chosen options by their labels, everything else as it was given. */
function spoken(value: NonNullable<AnswerValue>, { options }: Field): string {
  const chosen = options?.filter((option) =>
    Array.isArray(value) ? value.some((one) => one === option.value) : option.value === value,
  )
  return chosen && chosen.length > 0 ? chosen.map(({ label }) => label.zh).join('、') : String(value)
}
