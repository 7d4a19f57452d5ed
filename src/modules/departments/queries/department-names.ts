import { db, type Transaction } from '@/platform/db'
import * as store from '../data/department-names'

export type DepartmentName = { id: string; code: string; name: string; nameEn: string | null; shortName: string }

/** The names of these departments by id; for lists that mention a department beside something else. */
export async function departmentNames(
  ids: readonly string[],
  tx: Transaction = db,
): Promise<Map<string, DepartmentName>> {
  const rows = await store.namesOf(tx, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, row]))
}
