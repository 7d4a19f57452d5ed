import type { Actor } from '@/kernel/actor'
import { openCorrectionOf } from '@/modules/casework/queries/open-correction-of'
import type { ServiceVersionContent } from '@/modules/catalogue/domain/service-version'
import type { Transaction } from '@/platform/db'
import { type CorrectionScope, correctionScope } from '../domain/correction-scope'
import type { Draft } from '../domain/draft'

/** What this draft may touch: null = everything; nothing at all once the notice it answers is no longer open. */
export async function scopeOfDraft(
  actor: Actor,
  draft: Draft,
  { form, materials }: Pick<ServiceVersionContent, 'form' | 'materials'>,
  tx?: Transaction,
): Promise<CorrectionScope | null> {
  if (draft.correctsCaseId === null) return null
  const open = await openCorrectionOf(actor, draft.correctsCaseId, tx)
  return correctionScope(open?.correction.items ?? [], form, materials)
}
