import { pgPool } from '@/platform/pg-pool'
import type { Hit } from '../domain/entry'

/** Characters shown of a text around the words that were found. */
const AROUND = 140
const BEFORE = 24

const SQL = `
SELECT id, kind, ref_id AS "refId", source_id AS "sourceId", title, summary, url, facts, section, validity,
  CASE WHEN place IS NULL THEN NULL ELSE substring(text FROM greatest(place - ${BEFORE}, 1) FOR ${AROUND}) END AS excerpt,
  place > ${BEFORE} + 1 AS "isCut"
FROM (SELECT entry.*, body || '' AS text FROM search_entries entry WHERE id = ANY ($1::uuid[]) OFFSET 0) AS entry
LEFT JOIN LATERAL (
  SELECT position(needle IN text) AS place FROM unnest($2::text[]) WITH ORDINALITY AS one (needle, nth)
  WHERE position(needle IN text) > 0 ORDER BY nth LIMIT 1) AS first ON true`

type Row = Omit<Hit, 'id' | 'snippet'> & { id: string; refId: string; excerpt: string | null; isCut: boolean }

/** What a list shows of these entries, in their order, with the lines of their text around the first of the words found. */
export async function itemsOf(ids: readonly string[], needles: readonly string[]): Promise<Hit[]> {
  if (ids.length === 0) return []
  const { rows } = await pgPool().query<Row>(SQL, [ids, needles])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { refId, excerpt, isCut, ...rest } = row
    const text = excerpt?.replace(/\s+/g, ' ').trim()
    return [{ ...rest, id: refId, snippet: text ? `${isCut ? '…' : ''}${text}…` : rest.summary }]
  })
}
