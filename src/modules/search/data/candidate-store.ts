import { literal } from '@/kernel/pattern-literal'
import type { Asked } from '../domain/asked'
import type { Narrowing, Tally } from '../domain/narrowing'
import { charactersOf, pairNumbersOf, pairsOf } from '../domain/query-text'
import type { Candidate } from '../domain/relevance'
import { indexedQuery } from './indexed-query'
import { oneReading } from './words-wanted'

/** Only so many hits are counted, and so many ranked: a word that stands everywhere must not cost more than the page. */
export const COUNTED = 2_000
export const RANKED = 240
const NAMES = 400

const FITS = `($12::text IS NULL OR kind = $12) AND ($13::text IS NULL OR section = $13)
  AND ($14::text IS NULL OR issuer = $14) AND ($15::int IS NULL OR year = $15) AND ($16::text IS NULL OR validity = $16)`

/** Where something that may be meant is found: 0 in its names, 1 nearly so, 2 in its text word for word, 3 in its words. */
const SQL = `
WITH named AS MATERIALIZED (
  SELECT id FROM (SELECT id, names FROM search_entries WHERE grams @> $1::text[]
    OR grams @> $17::text[] OR grams @> $18::text[] LIMIT ${COUNTED}) AS near
  WHERE names LIKE ANY ($2::text[]) LIMIT ${NAMES}),
numbered AS MATERIALIZED (SELECT id FROM search_entries WHERE grams @> $3::text[] LIMIT ${NAMES}),
alike AS MATERIALIZED (
  SELECT id FROM search_entries WHERE grams @> $4::text[] OR grams @> $5::text[] OR grams @> $6::text[]
    OR grams @> $7::text[] OR grams @> $8::text[] LIMIT ${NAMES}),
headed AS MATERIALIZED (SELECT id FROM search_entries WHERE heading @@ $9::tsquery LIMIT ${NAMES}),
worded AS MATERIALIZED (SELECT id FROM search_entries WHERE tokens @@ $9::tsquery LIMIT ${COUNTED}),
phrased AS MATERIALIZED (
  SELECT id FROM (SELECT id, plain FROM search_entries WHERE body_grams @> $10::int[] LIMIT ${COUNTED}) AS near
  WHERE length($11) = 2 OR position($11 IN plain) > 0),
found AS MATERIALIZED (
  SELECT id, min(place) AS place, bool_or(place <> 1) AS is_hit, bool_or(how = 'h') AS is_headed,
    bool_or(how = 'p') AS has_phrase, bool_or(how = 'w') AS has_words
  FROM (SELECT id, 0 AS place, 'n' AS how FROM named UNION ALL SELECT id, 0, 'n' FROM numbered
    UNION ALL SELECT id, 0, 'h' FROM headed UNION ALL SELECT id, 1, 'a' FROM alike
    UNION ALL SELECT id, 2, 'p' FROM phrased UNION ALL SELECT id, 3, 'w' FROM worded) AS ways
  GROUP BY id),
chosen AS MATERIALIZED (
  SELECT found.*, kind, ref_id, names, doc_no, section, issuer, validity, year, weight, tokens FROM found JOIN search_entries USING (id) WHERE ${FITS} OR (SELECT count(*) FROM found) <= ${RANKED}
  ORDER BY place, weight DESC, year DESC NULLS LAST LIMIT ${RANKED}),
ranked AS (
  SELECT id, kind, ref_id AS "refId", string_to_array(names, E'\\n') AS names, doc_no AS "docNo",
    section, issuer, is_hit AS "isHit", validity, year, weight,
    is_headed AS "isHeaded", has_phrase AS "hasPhrase", has_words AS "hasWords",
    CASE WHEN has_words AND place > 1 THEN ts_rank_cd('{0.1, 0.2, 0.5, 1.0}', tokens, $9::tsquery, 32) ELSE 0 END AS rank FROM chosen),
tallies AS (
  SELECT kind, section, issuer, year, validity, count(*)::int FROM found JOIN search_entries USING (id) WHERE is_hit
  GROUP BY 1, 2, 3, 4, 5)
SELECT coalesce((SELECT json_agg(ranked) FROM ranked), '[]') AS candidates,
  coalesce((SELECT json_agg(tallies) FROM tallies), '[]') AS tallies`

export type Found = Candidate & { kind: string; refId: string; section: string; issuer: string; isHit: boolean }
export type Candidates = { candidates: Found[]; tallies: Tally[] }

/** Everything that may be meant, as far as it is worth ranking, and how all hits are spread. One statement. */
export async function candidatesFor(asked: Asked, narrowing: Narrowing): Promise<Candidates> {
  const [row] = await indexedQuery<Candidates>(SQL, parametersFor(asked, narrowing))
  return row ?? { candidates: [], tallies: [] }
}

function parametersFor(asked: Asked, narrowing: Narrowing): unknown[] {
  const { core, docNo, onlyNumber } = asked
  const letters = charactersOf(core)
  const [other, last] = asked.forms
    .slice(1)
    .sort((a, b) => a.length - b.length)
    .map(charactersOf)
  const pairs = pairNumbersOf(core.replaceAll(' ', ''))
  return [
    letters.length > 0 ? letters : null,
    asked.forms.map((form) => `%${[...form].map(literal).join('%')}%`),
    docNo ? [docNo] : null,
    ...(onlyNumber ? NO_PARTS : withoutOnePart(core)),
    onlyNumber ? null : oneReading(asked.readings),
    pairs.length > 0 ? pairs : null,
    core.replaceAll(' ', ''),
    narrowing.kind,
    narrowing.section,
    narrowing.issuer,
    narrowing.year,
    narrowing.validity,
    other ?? null,
    last ?? null,
  ]
}

const NO_PARTS = [null, null, null, null, null]

/** One mistake spoils one part of a name and leaves the others whole: what these hold, five at most. */
function withoutOnePart(core: string): (string[] | null)[] {
  const letters = [...core.replaceAll(' ', '')]
  const { length } = letters
  if (length < 3) return NO_PARTS
  if (length <= 5) {
    const ways = letters.map((_, at) => [...new Set(letters.filter((_letter, other) => other !== at))])
    return [0, 1, 2, 3, 4].map((at) => ways[at] ?? null)
  }
  const pairs = (from: number, to: number) => pairsOf(letters.slice(from, to).join(''))
  const half = Math.ceil(length / 2)
  const third = Math.floor(length / 3)
  return [pairs(0, half), pairs(half, length), [...pairs(0, third), ...pairs(length - third, length)], null, null].map(
    (way) => (way && way.length > 0 ? way : null),
  )
}
