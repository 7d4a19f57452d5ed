import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import type { UploadPlace } from '@/modules/attachments/domain/attachment'
import { versionById } from '@/modules/catalogue/queries/version-by-id'
import { db } from '@/platform/db'
import * as drafts from '../data/draft-store'
import { scopeOfDraft } from '../use-cases/scope-of-draft'

/**
 * Where a file for this material of this draft may go; null unless the draft is the actor's own and open, and its
 * service (or the correction notice it answers) asks for the material.
 */
export async function uploadPlace(actor: Actor, draftId: string, materialKey: string): Promise<UploadPlace | null> {
  const draft = actor.kind === 'citizen' && isUuid(draftId) ? await drafts.find(db, draftId) : null
  if (!draft || draft.accountId !== actor.id || draft.state !== 'open') return null
  const basis = await versionById(draft.serviceVersionId)
  const material = basis?.content.materials.find(({ key }) => key === materialKey)
  if (!basis || !material) return null
  const scope = await scopeOfDraft(actor, draft, basis)
  if (scope !== null && !scope.materials.has(materialKey)) return null
  const { key, accepts, maxFiles } = material
  return { draftId, ownerId: draft.accountId, material: { key, accepts, maxFiles } }
}
