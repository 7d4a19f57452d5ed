import { pgPool } from '@/platform/pg-pool'

/**
 * One reading statement that goes by the indexes. Left alone, the planner takes reading the whole table for cheap: it
 * does not count the unpacking of long texts, which is most of the work.
 */
export async function indexedQuery<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> {
  const client = await pgPool().connect()
  try {
    await client.query('BEGIN READ ONLY; SET LOCAL enable_seqscan = off')
    const { rows } = await client.query<Row>(sql, [...values])
    await client.query('COMMIT')
    client.release()
    return rows
  } catch (error) {
    client.release(true)
    throw error
  }
}
