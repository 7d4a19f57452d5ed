import { readFileSync } from 'node:fs'
import { find } from '@/modules/search/queries/find'
import { pgPool } from '@/platform/pg-pool'
import { recordStatements, type Statement } from '@/testing/recorded-statements'
import { evaluateSearch, type KnownQuery } from '../search-quality'
import { evaluateGenerated } from '../search-sets/evaluate'
import { answerTo, underLoad } from './answer'

let queries: KnownQuery[] = []
const statements = new Map<string, Statement[]>()

/** Reads the known queries and learns which statements each of them sends. */
async function learn({ file }: { file: string }): Promise<{ queries: number }> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  queries = lines.map((line) => JSON.parse(line) as KnownQuery)
  for (const { query } of queries) statements.set(query, await recordStatements(() => find(query)))
  return { queries: queries.length }
}

/** As many as the first page of answers shows. */
const quality = () =>
  evaluateSearch(queries, async (query) => (await find(query, { limit: 10 })).items.map(({ sourceId }) => sourceId))

/** The same statements with the same values, one after the other on one connection, and nothing else. */
async function bare(query: string): Promise<void> {
  const client = await pgPool().connect()
  try {
    for (const { text, values } of statements.get(query) ?? []) await client.query(text, values)
  } finally {
    client.release()
  }
}

const timesOf = (work: (query: string) => Promise<unknown>) => async () =>
  (await underLoad(queries, 1, async ({ query }) => void (await work(query)))).latencies

/** The generated set, over the demo city's services. */
const generated = () => evaluateGenerated(async (query) => (await find(query, { limit: 10 })).items)

answerTo({ learn, quality, generated, ours: timesOf((query) => find(query)), bare: timesOf(bare) })
