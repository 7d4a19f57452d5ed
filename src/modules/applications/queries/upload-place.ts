import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import type { UploadPlace } from '@/modules/attachments/domain/attachment'
import { db } from '@/platform/db'
import * as drafts from '../data/draft-store'
import { isOpen, maySeeDraft } from '../domain/draft-rules'
import { materialsFor } from '../domain/required-materials'
import { loadFilling } from '../use-cases/load-filling'

/** Where a file may go: a material that this open draft of one's own asks for now; null for every other place. */
export async function uploadPlace(actor: Actor, draftId: string, materialKey: string): Promise<UploadPlace | null> {
  const draft = isUuid(draftId) ? await drafts.find(db, draftId) : null
  if (!draft || actor.kind !== 'citizen' || !maySeeDraft(actor, draft) || !isOpen(draft)) return null
  const { basis, answers, scope } = await loadFilling(actor, draft)
  const asked = materialsFor(basis.content.materials, answers).find(({ material }) => material.key === materialKey)
  if (!asked || (scope && !scope.materials.has(materialKey))) return null
  const { key, accepts, maxFiles } = asked.material
  return { subject: { draftId }, ownerId: actor.id, material: { key, accepts, maxFiles } }
}
