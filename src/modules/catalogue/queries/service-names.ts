import { db, type Transaction } from '@/platform/db'
import * as names from '../data/service-names'

export type ServiceName = { id: string; code: string; name: string; nameEn: string | null }

/** The names of these services by id; for lists that mention a service beside something else. */
export async function serviceNames(ids: readonly string[], tx: Transaction = db): Promise<Map<string, ServiceName>> {
  if (ids.length === 0) return new Map()
  const rows = await names.namesOf(tx, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, row]))
}
