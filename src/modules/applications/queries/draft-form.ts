import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import type { FormDefinition } from '@/modules/catalogue/domain/service-version'
import { versionContent } from '@/modules/catalogue/queries/version-by-id'
import { db } from '@/platform/db'
import * as drafts from '../data/draft-store'
import { isOpen, maySeeDraft } from '../domain/draft-rules'

/** The form that one's own open draft is filled in on, and the draft's version: what reading a press on it needs. */
export async function draftForm(
  actor: Actor,
  draftId: string,
): Promise<{ version: number; form: FormDefinition } | null> {
  const draft = isUuid(draftId) ? await drafts.find(db, draftId) : null
  if (!draft || actor.kind !== 'citizen' || !maySeeDraft(actor, draft) || !isOpen(draft)) return null
  const content = await versionContent(draft.serviceVersionId)
  return content && { version: draft.version, form: content.form }
}
