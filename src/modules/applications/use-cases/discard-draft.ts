import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { removeFilesOfDraft } from '@/modules/attachments/use-cases/remove-files-of-draft'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as drafts from '../data/draft-store'
import type { ApplicationRefusal } from '../domain/draft'
import { isOpen, maySeeDraft } from '../domain/draft-rules'

/** The applicant throws a draft away; what was typed and uploaded goes with it (PIPL 47). */
export async function discardDraft(
  actor: Actor,
  draftId: string,
  clock = systemClock,
): Promise<Result<null, ApplicationRefusal>> {
  return inTransaction(async (tx) => {
    const draft = isUuid(draftId) ? await drafts.findToChange(tx, draftId) : null
    if (!draft || !maySeeDraft(actor, draft)) return refuse('application.not-found')
    if (!isOpen(draft)) return refuse('application.draft-closed')

    await drafts.save(tx, { ...draft, state: 'discarded', answers: { values: {}, changedIn: {} } }, clock.now())
    await removeFilesOfDraft(tx, draft.id, clock.now())
    return ok(null)
  })
}
