import { departmentNames } from '@/modules/departments/queries/department-names'
import { indexEntry } from '@/modules/search/use-cases/index-entry'
import type { Transaction } from '@/platform/db'
import { waysWords } from '../data/ways-words'
import type { GuideContent } from '../domain/guide-content'
import { searchDocument } from '../domain/search-document'
import type { Service } from '../domain/service'

/** Makes a service findable as it now is, in the transaction that changed it. */
export async function indexService(tx: Transaction, service: Service, content: GuideContent, now: Date): Promise<void> {
  const names = await departmentNames([service.departmentId], tx)
  const department = names.get(service.departmentId)
  const entry = searchDocument(service, content, department?.name ?? '')
  await indexEntry(tx, { ...entry, listedUnder: waysWords(service) }, now)
}
