import { db, type Transaction } from '@/platform/db'
import * as store from '../data/letterhead-store'

/** What a letter of this department carries: its name, how to reach it, and where its decisions may be challenged. */
export type Letterhead = {
  id: string
  name: string
  shortName: string
  kind: string
  address: string | null
  phone: string | null
  reconsiderationBody: string | null
  reconsiderationUrl: string | null
  courtName: string | null
}

export type NamedLetterhead = Letterhead & { nameEn: string | null }

/** The same of several, by id, with their English names: for a page that names them and says their remedies. */
export async function namedLetterheads(ids: readonly string[]): Promise<Map<string, NamedLetterhead>> {
  const rows = await store.namedLetterheadsOf(db, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, row]))
}

export const departmentLetterhead = (id: string, tx: Transaction = db): Promise<Letterhead | null> =>
  store.letterheadOf(tx, id)
