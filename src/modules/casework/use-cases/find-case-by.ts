import type { Actor } from '@/kernel/actor'
import type { Transaction } from '@/platform/db'
import { addFoundBy } from '../data/found-by'
import type { FoundBy } from '../domain/search-grams'

/** By the system: from now on the case is found by these, too. Changes nothing that anybody reads. */
export async function findCaseBy(tx: Transaction, actor: Actor, caseId: string, by: FoundBy): Promise<void> {
  if (actor.kind !== 'system') throw new Error('only the city itself writes what cases are found by')
  await addFoundBy(tx, caseId, by)
}
