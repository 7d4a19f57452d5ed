import type { Asked } from '../domain/asked'
import { isFiller } from '../domain/filler'
import type { Narrowing } from '../domain/narrowing'
import type { PartlyFound, WordCount } from '../domain/partly'
import { isGeneric } from '../domain/question'
import { indexedQuery } from './indexed-query'
import { eachWanted } from './words-wanted'

const LOOKED_AT = 400
const COUNTED = 2_000
/** Of a long question, the words that are looked at. */
const WORDS = 14

/** Which entries hold which word is read from the indexes alone: unpacking long texts costs more than everything else. */
const SQL = `
WITH words AS MATERIALIZED (SELECT nth::int, word::tsquery AS query FROM unnest($1::text[]) WITH ORDINALITY AS one (word, nth)),
size AS MATERIALIZED (SELECT greatest(reltuples, 1)::int AS total FROM pg_class WHERE oid = 'search_entries'::regclass),
held AS MATERIALIZED (SELECT nth, one.id FROM words CROSS JOIN LATERAL (
  SELECT id FROM search_entries WHERE tokens @@ query LIMIT ${COUNTED}) AS one),
headed AS MATERIALIZED (SELECT nth, one.id FROM words CROSS JOIN LATERAL (
  SELECT id FROM search_entries WHERE heading @@ query AND ($2::text IS NULL OR kind = $2) LIMIT ${COUNTED}) AS one),
counts AS MATERIALIZED (SELECT nth, count(held.id)::int AS count FROM words LEFT JOIN held USING (nth) GROUP BY nth),
places AS MATERIALIZED (
  SELECT id, coalesce(array_agg(nth) FILTER (WHERE is_headed), '{}') AS headed,
    coalesce(array_agg(nth) FILTER (WHERE NOT is_headed), '{}') AS held,
    sum(ln(1 + greatest(total, count) / (count + 0.5)) * CASE WHEN is_headed THEN 2 ELSE 1 END) AS telling
  FROM (SELECT nth, id, true AS is_headed FROM headed UNION ALL SELECT nth, id, false FROM held) AS both_ways
  JOIN counts USING (nth) CROSS JOIN size GROUP BY id),
partly AS (
  SELECT id, kind, ref_id AS "refId", string_to_array(names, E'\\n') AS names, section, issuer, validity, year, weight,
    headed, held, pg_column_size(tokens) AS size
  FROM places JOIN search_entries USING (id) WHERE $2::text IS NULL OR kind = $2 ORDER BY telling DESC LIMIT ${LOOKED_AT})
SELECT coalesce((SELECT json_agg(partly) FROM partly), '[]') AS partly,
  coalesce((SELECT json_agg(counts ORDER BY nth) FROM counts), '[]') AS counts, (SELECT total FROM size) AS total`

export type PartlyRow = PartlyFound & { refId: string; section: string; issuer: string }
export type Partly = { partly: PartlyRow[]; counts: WordCount[]; total: number }

const NONE: Partly = { partly: [], counts: [], total: 1 }

/** Entries that hold some of the telling words, with which words each holds and how common each word is. */
export async function partlyFound({ spoken }: Asked, { kind }: Narrowing): Promise<Partly> {
  const wanted = spoken.filter(({ word }) => !(isGeneric(word) || isFiller(word)))
  const telling = wanted.slice(0, WORDS)
  const words = eachWanted(telling)
  if (words.length === 0 || words.length < telling.length) return NONE
  const [row] = await indexedQuery<Partly>(SQL, [words, kind])
  if (!row) return NONE
  const counts = row.counts.map(({ nth, count }) => ({ nth, count, word: '', meant: [], ...telling[nth - 1] }))
  return { ...row, counts }
}
