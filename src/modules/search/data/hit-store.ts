import { db } from '@/platform/db'
import type { Hit } from '../domain/entry'
import { forgivingPatterns, literal, pairsOf, telling } from '../domain/query-text'
import { spelled, wordsOf } from './words'

/** Only so many hits are ranked: a word that stands everywhere must not cost more than the page is worth. */
const RANKED = 2_000
/** Of the pairs of a query, the share that a name must hold to count as meant. */
const MEANT = 0.5

type Row = Hit & { total: number }
export type Found = { items: Hit[]; total: number }

const found = (rows: Row[]): Found => ({
  items: rows.map(({ total: _total, ...hit }) => hit),
  total: rows[0]?.total ?? 0,
})

/** Entries that hold every telling word, best first; the name itself before a word in the text. */
export async function withEveryWord(query: string, limit: number): Promise<Found> {
  const spelling = spelled(query)
  const words = telling(wordsOf(query)).join(' ')
  const exact = spelling.replaceAll(' ', '')
  return found(
    await db.$queryRaw<Row[]>`
      WITH asked AS (SELECT plainto_tsquery('simple', ${words}) AS query),
      hits AS MATERIALIZED (
        SELECT entry.* FROM search_entries entry, asked WHERE numnode(asked.query) > 0 AND entry.tokens @@ asked.query
        ORDER BY weight DESC LIMIT ${RANKED})
      SELECT kind, ref_id AS "refId", title, summary, url, facts, count(*) OVER ()::int AS total
      FROM hits, asked
      ORDER BY position(E'\n' || ${exact} || E'\n' IN E'\n' || replace(facts->>'names', ' ', '') || E'\n') > 0 DESC,
        position(${exact} IN replace(facts->>'names', ' ', '')) > 0 DESC,
        ts_rank_cd('{0.05, 0.1, 0.3, 1.0}', tokens, asked.query) + weight / 100.0 DESC, length(title), ref_id
      LIMIT ${limit}`,
  )
}

/** Entries whose names share most pairs of characters with the query: a word left out, added or mistyped. */
export async function withAlikeName(query: string, limit: number): Promise<Found> {
  const pairs = pairsOf(spelled(query))
  if (pairs.length === 0) return found([])
  return found(
    await db.$queryRaw<Row[]>`
      WITH hits AS MATERIALIZED (
        SELECT *, cardinality(ARRAY(SELECT unnest(grams) INTERSECT SELECT unnest(${pairs}::text[]))) AS shared
        FROM (SELECT * FROM search_entries WHERE grams && ${pairs}::text[] LIMIT ${RANKED}) AS near)
      SELECT kind, ref_id AS "refId", title, summary, url, facts, count(*) OVER ()::int AS total
      FROM hits WHERE shared >= ${Math.ceil(pairs.length * MEANT)}
      ORDER BY shared DESC, weight DESC, cardinality(grams), ref_id LIMIT ${limit}`,
  )
}

/** Entries that hold any of the telling words: for whole questions. */
export async function withAnyWord(query: string, limit: number): Promise<Found> {
  const words = telling(wordsOf(query)).filter((word) => [...word].length > 1)
  if (words.length === 0) return found([])
  return found(
    await db.$queryRaw<Row[]>`
      WITH asked AS (
        SELECT string_agg(plainto_tsquery('simple', word)::text, ' | ')::tsquery AS query
        FROM unnest(${words}::text[]) AS word WHERE numnode(plainto_tsquery('simple', word)) > 0),
      hits AS MATERIALIZED (
        SELECT entry.* FROM search_entries entry, asked WHERE entry.tokens @@ asked.query
        ORDER BY weight DESC LIMIT ${RANKED})
      SELECT kind, ref_id AS "refId", title, summary, url, facts, count(*) OVER ()::int AS total
      FROM hits, asked
      ORDER BY ts_rank('{0.05, 0.1, 0.3, 1.0}', tokens, asked.query) + weight / 1000.0 DESC, ref_id LIMIT ${limit}`,
  )
}

/** Names that differ from the query in one character. */
export async function withOneMistake(query: string, limit: number): Promise<Found> {
  const patterns = forgivingPatterns(spelled(query))
  if (patterns.length === 0) return found([])
  return found(
    await db.$queryRaw<Row[]>`
      SELECT kind, ref_id AS "refId", title, summary, url, facts, count(*) OVER ()::int AS total
      FROM search_entries WHERE replace(facts->>'names', ' ', '') LIKE ANY (${patterns}::text[])
      ORDER BY weight DESC, length(title), ref_id LIMIT ${limit}`,
  )
}

/** Names that begin with what is typed so far, then those that contain it. */
export async function whileTyping(typed: string, limit: number): Promise<Found> {
  const text = literal(spelled(typed).replaceAll(' ', ''))
  if (text === '') return found([])
  const pairs = pairsOf(spelled(typed))
  return found(
    await db.$queryRaw<Row[]>`
      SELECT kind, ref_id AS "refId", title, summary, url, facts, 0 AS total FROM search_entries
      WHERE grams @> ${pairs}::text[] AND replace(facts->>'names', ' ', '') LIKE ${`%${text}%`}
      ORDER BY replace(facts->>'names', ' ', '') LIKE ${`${text}%`} DESC, weight DESC, length(title), ref_id
      LIMIT ${limit}`,
  )
}
