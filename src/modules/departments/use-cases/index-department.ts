import { indexEntry, removeEntry } from '@/modules/search/use-cases/index-entry'
import type { Transaction } from '@/platform/db'
import * as departments from '../data/department-store'
import { DEPARTMENT_ENTRY, searchDocument } from '../domain/search-document'

/** Makes a body findable as it now is, in the transaction that changed it; one that was closed is found no more. */
export async function indexDepartment(tx: Transaction, id: string, now: Date): Promise<void> {
  const department = await departments.find(tx, { id })
  if (department?.active) await indexEntry(tx, searchDocument(department), now)
  else await removeEntry(tx, DEPARTMENT_ENTRY, id)
}
