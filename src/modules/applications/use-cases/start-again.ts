import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordedCase } from '@/modules/casework/queries/recorded-case'
import { filableService } from '@/modules/catalogue/queries/service-by-code'
import { versionById } from '@/modules/catalogue/queries/version-by-id'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as drafts from '../data/draft-store'
import * as filings from '../data/filing-store'
import { openAnswers } from '../data/sealed-answers'
import type { ApplicationRefusal } from '../domain/draft'
import { mayStartAgain, takenOver } from '../domain/draft-rules'
import { begin } from './start-draft'

/**
 * After an application was refused, not accepted, withdrawn or lapsed its applicant begins anew on the form now in
 * force, with the answers that still have a question in it. Declarations are made and files handed in again. A draft
 * that was begun meanwhile is kept as it is.
 */
export async function startAgain(
  actor: Actor,
  caseId: string,
  clock = systemClock,
): Promise<Result<{ draftId: string }, ApplicationRefusal>> {
  return inTransaction(async (tx) => {
    const application = isUuid(caseId) ? await filings.find(tx, caseId) : null
    if (!application || actor.kind !== 'citizen' || application.accountId !== actor.id) {
      return refuse('application.not-found')
    }
    const ended = await recordedCase(caseId, tx)
    if (!ended || !mayStartAgain(ended.case.status)) return refuse('application.not-permitted')
    const before = await versionById(application.serviceVersionId, tx)
    const basis = before && (await filableService(before.service.code, tx))
    if (!before || !basis) return refuse('application.service-not-open')

    await drafts.holdStart(tx, actor.id)
    const begun = await drafts.findOpen(tx, actor.id, { serviceId: application.serviceId })
    if (begun) return ok({ draftId: begun.id })
    const [latest] = await filings.latestFilings(tx, caseId, 1)
    const from = before.content.form
    const answers = takenOver(from, basis.content.form, openAnswers(from, latest?.answers ?? {}, actor.id))
    return ok({ draftId: await begin(tx, actor, basis, answers, clock.now()) })
  })
}
