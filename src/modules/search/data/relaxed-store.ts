import type { Asked } from '../domain/asked'
import type { Narrowing } from '../domain/narrowing'
import type { PartlyFound, WordCount } from '../domain/partly'
import { isGeneric } from '../domain/question'
import { indexedQuery } from './indexed-query'
import { eachWanted } from './words-wanted'

const LOOKED_AT = 400
const COUNTED = 2_000
/** Of a long question, the words that are looked at. */
const WORDS = 10

const SQL = `
WITH words AS MATERIALIZED (SELECT nth::int, word::tsquery AS query FROM unnest($1::text[]) WITH ORDINALITY AS one (word, nth)),
near AS MATERIALIZED (
  SELECT id, kind, ref_id, doc_no, section, issuer, heading, tokens, names, validity, year, weight FROM search_entries
  WHERE heading @@ $2::tsquery AND ($3::text IS NULL OR kind = $3) LIMIT ${LOOKED_AT}),
partly AS (
  SELECT id, kind, ref_id AS "refId", string_to_array(names, E'\\n') AS names, section, issuer, validity, year, weight,
    ARRAY(SELECT nth FROM words WHERE heading @@ query) AS headed, ARRAY(SELECT nth FROM words WHERE tokens @@ query) AS held
  FROM near),
counts AS (
  SELECT nth, (SELECT count(*)::int FROM (SELECT FROM search_entries WHERE tokens @@ query LIMIT ${COUNTED}) AS first) AS count
  FROM words)
SELECT coalesce((SELECT json_agg(partly) FROM partly), '[]') AS partly,
  coalesce((SELECT json_agg(counts ORDER BY nth) FROM counts), '[]') AS counts,
  (SELECT greatest(reltuples, 1)::int FROM pg_class WHERE oid = 'search_entries'::regclass) AS total`

export type PartlyRow = PartlyFound & { kind: string; refId: string; section: string; issuer: string }
export type Partly = { partly: PartlyRow[]; counts: WordCount[]; total: number }

const NONE: Partly = { partly: [], counts: [], total: 1 }

/** Entries whose heading holds some of the telling words, with which words each holds and how common each word is. */
export async function partlyFound({ readings }: Asked, { kind }: Narrowing): Promise<Partly> {
  const wanted = (readings.at(-1) ?? []).filter(({ word }) => !isGeneric(word)).slice(0, WORDS)
  const words = eachWanted(wanted)
  if (words.length === 0 || words.length < wanted.length) return NONE
  const [row] = await indexedQuery<Partly>(SQL, [words, words.join(' | '), kind])
  if (!row) return NONE
  const counts = row.counts.map((one) => ({ ...one, isSaying: (wanted[one.nth - 1]?.meant.length ?? 0) > 0 }))
  return { ...row, counts }
}
