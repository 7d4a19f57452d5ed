import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { openCorrectionOf } from '@/modules/casework/queries/open-correction-of'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import * as drafts from '../data/draft-store'
import * as filings from '../data/filing-store'
import type { ApplicationRefusal, Draft } from '../domain/draft'

/**
 * The applicant begins to answer a correction notice, or goes on with the answer they have begun. The draft starts
 * from what was filed; only what the notice names can be changed in it.
 */
export async function startCorrection(
  actor: Actor,
  caseId: string,
  clock = systemClock,
): Promise<Result<{ draftId: string }, ApplicationRefusal>> {
  return inTransaction(async (tx) => {
    const application = isUuid(caseId) ? await filings.find(tx, caseId) : null
    if (!application || application.accountId !== actor.id) return refuse('application.not-found')
    if (!(await openCorrectionOf(actor, caseId, tx))) return refuse('application.no-open-correction')

    await drafts.holdStart(tx, actor.id)
    const begun = await drafts.findOpen(tx, actor.id, { correctsCaseId: caseId })
    if (begun) return ok({ draftId: begun.id })

    const [latest] = await filings.latestFilings(tx, caseId, 1)
    const now = clock.now()
    const draft: Draft = {
      id: newId(now),
      accountId: actor.id,
      serviceId: application.serviceId,
      serviceVersionId: application.serviceVersionId,
      answers: { values: latest?.answers ?? {}, changedIn: {} },
      state: 'open',
      correctsCaseId: caseId,
      leftOut: [],
      submittedCaseId: null,
      version: 0,
      updatedAt: now,
    }
    await drafts.insert(tx, draft)
    return ok({ draftId: draft.id })
  })
}
