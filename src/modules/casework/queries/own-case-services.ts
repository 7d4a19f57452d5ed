import type { Actor } from '@/kernel/actor'
import { servicesOfApplicant } from '../data/own-cases'

/** The service of each of a citizen's own cases among these, by case id; for lists that speak of cases in two languages. */
export async function ownCaseServices(actor: Actor, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (actor.kind !== 'citizen' || caseIds.length === 0) return new Map()
  return new Map(await servicesOfApplicant(actor.id, caseIds))
}
