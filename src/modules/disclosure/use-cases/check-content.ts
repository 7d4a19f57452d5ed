import { refuseAll } from '@/kernel/result'
import type { Transaction } from '@/platform/db'
import { checkDraft } from '../domain/check-edition'
import type { EditionContent } from '../domain/document'
import type { DisclosureRefusal } from '../domain/refusals'
import { checkReferences } from './check-references'

/** Refuses what even a draft may not hold, all of it at once; null where there is nothing. */
export const refuseContent = async (tx: Transaction, content: EditionContent, ownerDepartmentId: string | null) =>
  refuseAll<DisclosureRefusal>([...checkDraft(content), ...(await checkReferences(tx, content, ownerDepartmentId))])
