import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import * as drafts from '../data/draft-store'
import type { ApplicationRefusal } from '../domain/draft'
import { isOpen, maySeeDraft } from '../domain/draft-rules'
import { draftState } from './check-opened-draft'
import { openDraft } from './open-draft'

type Choice = { draftId: string; attachmentId: string; isFiledAgain: boolean }

/**
 * Leaves a file of the filing before out of the answer to a correction notice, or takes it in again. Only of materials that
 * the notice opens; what was filed stays on record as it was. Said twice, it is said once.
 */
export async function chooseFiledFile(
  actor: Actor,
  { draftId, attachmentId, isFiledAgain }: Choice,
  clock = systemClock,
): Promise<Result<null, ApplicationRefusal>> {
  return inTransaction(async (tx) => {
    const draft = isUuid(draftId) ? await drafts.findToChange(tx, draftId) : null
    if (!draft || actor.kind !== 'citizen' || !maySeeDraft(actor, draft)) return refuse('application.not-found')
    if (!isOpen(draft)) return refuse('application.draft-closed')
    const opened = await openDraft(actor, draft, tx)
    const file = opened.before?.materials.find((one) => one.attachmentId === attachmentId)
    if (!file) return refuse('application.not-found')
    if (!opened.scope?.materials.has(file.materialKey)) return refuse('application.no-open-correction')
    if (isFiledAgain !== draft.leftOut.includes(attachmentId)) return ok(null)

    const others = draft.leftOut.filter((id) => id !== attachmentId)
    const chosen = { ...draft, leftOut: isFiledAgain ? others : [...others, attachmentId] }
    const material = opened.basis.content.materials.find(({ key }) => key === file.materialKey)
    const { materials } = await draftState(actor, { ...opened, draft: chosen }, clock, tx)
    const count = materials.filter(({ materialKey }) => materialKey === file.materialKey).length
    if (isFiledAgain && material && count > material.maxFiles) return refuse('application.files-full')
    await drafts.save(tx, chosen, clock.now())
    return ok(null)
  })
}
