import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import type { UploadPlace } from '@/modules/attachments/domain/attachment'
import { db } from '@/platform/db'
import * as drafts from '../data/draft-store'
import { isOpen, maySeeDraft } from '../domain/draft-rules'
import { materialsFor } from '../domain/required-materials'
import { openDraft } from '../use-cases/open-draft'

/**
 * Where a file may go: a material that this open draft of one's own asks for now; null for every other place. Of a
 * correction there is room for as many files as those filed before leave.
 */
export async function uploadPlace(actor: Actor, draftId: string, materialKey: string): Promise<UploadPlace | null> {
  const draft = isUuid(draftId) ? await drafts.find(db, draftId) : null
  if (!draft || actor.kind !== 'citizen' || !maySeeDraft(actor, draft) || !isOpen(draft)) return null
  const { basis, answers, scope, before } = await openDraft(actor, draft)
  const asked = materialsFor(basis.content.materials, answers).find(({ material }) => material.key === materialKey)
  if (!asked || (scope && !scope.materials.has(materialKey))) return null
  const { key, accepts, maxFiles } = asked.material
  const staying = before?.materials.filter(
    (file) => file.materialKey === key && !draft.leftOut.includes(file.attachmentId),
  )
  // Where there is room for one alone, the new one takes the place of the old.
  const free = maxFiles === 1 ? 1 : maxFiles - (staying?.length ?? 0)
  return { subject: { draftId }, ownerId: actor.id, material: { key, accepts, maxFiles: free } }
}
