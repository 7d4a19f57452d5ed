import { literal } from '@/kernel/pattern-literal'
import type { Asked, Wanted } from '../domain/asked'
import { isFiller } from '../domain/filler'
import type { Narrowing } from '../domain/narrowing'
import type { PartlyFound, WordCount } from '../domain/partly-found'
import { bareName, pairsOf } from '../domain/query-text'
import { isGeneric } from '../domain/question'
import { indexedQuery } from './indexed-query'
import { eachWanted } from './words-wanted'

const LOOKED_AT = 400
const COUNTED = 2_000
/** Of a long question, the words that are looked at. */
const WORDS = 14
/** Of what a saying means, so many are looked for as parts of names. */
const PHRASES = 3

/** Which entries hold which word is read from the indexes alone: unpacking long texts costs more than everything else. */
const SQL = `
WITH words AS MATERIALIZED (SELECT nth::int, word::tsquery AS query FROM unnest($1::text[]) WITH ORDINALITY AS one (word, nth)),
size AS MATERIALIZED (SELECT greatest(reltuples, 1)::int AS total FROM pg_class WHERE oid = 'search_entries'::regclass),
headed AS MATERIALIZED (SELECT nth, one.id FROM words CROSS JOIN LATERAL (
  SELECT id FROM search_entries WHERE heading @@ query AND ($2::text IS NULL OR kind = $2) LIMIT ${COUNTED}) AS one
  UNION SELECT nth, one.id FROM unnest($4::int[], $5::text[], $6::text[]) AS phrase (nth, pairs, name) CROSS JOIN LATERAL (
  SELECT id FROM search_entries WHERE grams @> string_to_array(pairs, ' ') AND ($2::text IS NULL OR kind = $2)
    AND names LIKE name LIMIT ${COUNTED}) AS one),
held AS MATERIALIZED (SELECT nth, one.id FROM words CROSS JOIN LATERAL (
  SELECT id FROM search_entries WHERE nth <> ALL ($3::int[]) AND tokens @@ query LIMIT ${COUNTED}) AS one
  UNION SELECT nth, id FROM headed),
counts AS MATERIALIZED (SELECT nth, (SELECT count(*) FROM held WHERE held.nth = words.nth)::int AS count,
  (SELECT count(*) FROM headed WHERE headed.nth = words.nth)::int AS named FROM words),
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

/**
 * Parts of names to look for beside their words, since a name may be cut into other words than the question: the place of
 * the word, its pairs of characters, its pattern.
 */
function phrasesOf(telling: readonly Wanted[]): [number[], string[], string[]] {
  const all = telling.flatMap(({ word, meant }, at) =>
    (meant.length > 0 ? meant.slice(0, PHRASES) : [word])
      .map(bareName)
      .filter((phrase) => [...phrase].length > 1)
      .map((phrase) => ({ nth: at + 1, phrase })),
  )
  return [
    all.map(({ nth }) => nth),
    all.map(({ phrase }) => pairsOf(phrase).join(' ')),
    all.map(({ phrase }) => `%${literal(phrase)}%`),
  ]
}

/** Entries that hold some of the telling words, with which words each holds and how common each word is. */
export async function partlyFound({ spoken }: Asked, { kind }: Narrowing): Promise<Partly> {
  const wanted = spoken.filter(({ word }) => !(isGeneric(word) || isFiller(word)))
  const telling = wanted.slice(0, WORDS)
  const words = eachWanted(telling)
  if (words.length === 0 || words.length < telling.length) return NONE
  const told = telling.flatMap(({ isTold }, at) => (isTold ? [at + 1] : []))
  const [row] = await indexedQuery<Partly>(SQL, [words, kind, told, ...phrasesOf(telling)])
  if (!row) return NONE
  const counts = row.counts.map(({ nth, count, named }) => ({
    nth,
    count,
    named,
    word: '',
    meant: [],
    ...telling[nth - 1],
  }))
  return { ...row, counts }
}
