import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { attachToCase } from '@/modules/attachments/use-cases/attach-to-case'
import type { CaseRefusal } from '@/modules/casework/domain/refusals'
import { receiveCorrection } from '@/modules/casework/use-cases/receive-correction'
import { systemClock } from '@/platform/clock'
import * as filings from '../data/filing-store'
import { sealAnswers } from '../data/sealed-answers'
import type { CorrectionScope } from '../domain/correction-scope'
import type { ApplicationRefusal } from '../domain/draft'
import { foundBy } from '../domain/found-by'
import { checkOpenedDraft } from './check-opened-draft'
import { type Filed, type FilingRequest, fileOnce } from './file-once'
import { openDraft } from './open-draft'

/**
 * The applicant answers the correction notice: a new filing beside the first, in which only what the notice names
 * can differ. The case goes back to the window, whose five working days begin anew (许可法 32(4), (5)).
 */
export async function resubmit(
  actor: Actor,
  request: FilingRequest,
  clock = systemClock,
): Promise<Result<Filed, ApplicationRefusal | CaseRefusal>> {
  return fileOnce<ApplicationRefusal | CaseRefusal>(
    actor,
    'resubmit',
    request,
    clock.now(),
    async (tx, applicant, draft) => {
      const caseId = draft.correctsCaseId
      if (caseId === null) return refuse('application.not-permitted')
      const opened = await openDraft(applicant, draft, tx)
      if (!opened.before || !isAnswerable(opened.scope)) return refuse('application.no-open-correction')
      const checked = await checkOpenedDraft(applicant, opened, clock, tx)
      if (!checked.ok) return checked

      const filing = opened.before.number + 1
      const { form } = opened.basis.content
      const given = { filing, foundBy: foundBy(form, checked.value.answers) }
      const received = await receiveCorrection(tx, applicant, caseId, given, clock)
      if (!received.ok) return received
      const answers = sealAnswers(form, checked.value.answers, applicant.id)
      await filings.addFiling(tx, caseId, {
        number: filing,
        answers,
        materials: checked.value.materials,
        submittedAt: clock.now(),
      })
      // A file that arrived between the check and now was not reviewed.
      const { added, setAside } = checked.value
      const bound = await attachToCase(tx, { draftId: draft.id, caseId, setAside }, clock.now())
      if (bound !== added) return refuse('application.changed-since-review')
      return ok<Filed>({ caseId, caseNo: received.value.case.caseNo, filing })
    },
  )
}

/** A notice that is no longer open names nothing. */
const isAnswerable = (scope: CorrectionScope | null): boolean =>
  scope !== null && scope.fields.size + scope.materials.size > 0
