import { db, type Transaction } from '@/platform/db'
import * as store from '../data/department-names'

/** The ids of the departments with these codes; a code that names none is missing from the answer. */
export async function departmentIds(codes: readonly string[], tx: Transaction = db): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await store.contactsOf(tx, [], [...new Set(codes)])
  return new Map(rows.map((row) => [row.code, row.id]))
}
