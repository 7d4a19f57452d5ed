import { blindIndex } from '@/platform/crypto'
import type { Transaction } from '@/platform/db'
import { type FoundBy, gramsOf, lookedFor, phoneDigits } from '../domain/search-grams'

/** A whole number can be looked for, but nobody reads it or tries parts of it out of the table. */
const phoneKey = (digits: string): string => `phone:${blindIndex(`case-phone:${digits}`)}`

/** What a row keeps, so that its case is found by these. */
export const foundByKeys = ({ names, phones }: FoundBy): string[] => [
  ...new Set([...gramsOf(...names), ...phones.flatMap(phoneDigits).map(phoneKey)]),
]

/** What a search asks of a row: its number, every one of these grams, or this key instead of them. */
export function searchKeys(query: string | undefined): { caseNo?: string; grams?: string[]; phone?: string } {
  const { phone, ...wanted } = lookedFor(query)
  return phone ? { ...wanted, phone: phoneKey(phone) } : wanted
}

/** What was answered anew is found as well; what was answered before still is. */
export async function addFoundBy(tx: Transaction, caseId: string, by: FoundBy): Promise<void> {
  const keys = foundByKeys(by)
  await tx.$executeRaw`
    UPDATE cases SET search_grams = ARRAY(SELECT DISTINCT unnest(search_grams || ${keys}::text[]))
    WHERE id = ${caseId}::uuid AND NOT search_grams @> ${keys}::text[]`
}
