import { literal } from '@/kernel/pattern-literal'
import { pgPool } from '@/platform/pg-pool'
import type { Hit } from '../domain/entry'
import { charactersOf, pairsOf, solid } from '../domain/query-text'
import { itemsOf } from './item-store'
import { spelled } from './words'

/** Names that hold what is typed; more than these are not compared. */
const LOOKED_AT = 500

const SQL = `
SELECT id FROM (SELECT * FROM search_entries WHERE grams @> $1::text[] LIMIT ${LOOKED_AT}) AS near
WHERE names LIKE '%' || $2 || '%'
ORDER BY E'\\n' || names LIKE E'%\\n' || $2 || '%' DESC, kind = 'service' DESC, validity IN ('superseded', 'repealed', 'expired'),
  weight DESC, length(title), id LIMIT $3`

/** Names that begin with what is typed so far, then those that contain it; services before documents. */
export async function whileTyping(typed: string, limit: number): Promise<Hit[]> {
  const text = solid(spelled(typed))
  if (text === '') return []
  const pairs = pairsOf(text)
  const grams = pairs.length > 0 ? pairs : charactersOf(text)
  const { rows } = await pgPool().query<{ id: string }>(SQL, [grams, literal(text), limit])
  return itemsOf(
    rows.map(({ id }) => id),
    [],
  )
}
