import { db, type Transaction } from '@/platform/db'
import * as store from '../data/department-names'

export type DepartmentStatus = { id: string; code: string; name: string; active: boolean }

/** "Are these departments there, and not closed?" By id, by code, or both. */
export const departmentStatuses = (
  { ids, codes }: { ids: readonly string[]; codes: readonly string[] },
  tx: Transaction = db,
): Promise<DepartmentStatus[]> => store.statusesOf(tx, [...ids], [...codes])
