import * as lists from '../data/public-lists'
import { docNoKey } from '../domain/doc-number'

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

/** The public document that an address or a 发文字号 names; null for none, and for a number that two documents carry. */
export async function documentByReference(text: string): Promise<string | null> {
  const id = ID.exec(text)?.[0]
  if (id) return id
  const key = docNoKey(text)
  const found = key ? await lists.byDocNoKey(key) : []
  return found.length === 1 ? (found[0] ?? null) : null
}
