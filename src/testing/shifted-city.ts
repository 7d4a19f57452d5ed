import { withClient } from '../../scripts/lib/database.mjs'

/** Every instant in the city's tables as text in UTC, by table, row and column. */
export type Instants = Map<string, string>

const ownerUrl = () => process.env.DATABASE_URL ?? ''

const COLUMNS = `
  SELECT a.attrelid::regclass::text AS name, a.attname AS col
  FROM pg_attribute a JOIN pg_class k ON k.oid = a.attrelid
  WHERE k.relnamespace = 'public'::regnamespace AND k.relkind = 'r' AND a.atttypid = 'timestamptz'::regtype
    AND a.attnum > 0 AND NOT a.attisdropped AND k.relname NOT IN ('_prisma_migrations', 'instant_corrections')
  ORDER BY 1, 2`

/** What a row is known by: its key, without the instants in it. */
const KEY = "coalesce(r->>'id', r->>'case_id', r->>'key', r->>'year', (r->>'issuer') || (r->>'subject'))"

export async function instantsOfCity(): Promise<Instants> {
  return withClient(ownerUrl(), async (client) => {
    const found: Instants = new Map()
    for (const { name, col } of (await client.query(COLUMNS)).rows) {
      const { rows } = await client.query(
        `SELECT ${KEY} AS key, t."${col}"::text AS at FROM "${name}" t, to_jsonb(t) r WHERE t."${col}" IS NOT NULL`,
      )
      for (const { key, at } of rows) found.set(`${name}|${col}|${key}`, at)
    }
    return found
  })
}

/**
 * Stores every instant as sessions did that did not stand in UTC: `stays` tells, stay by stay, the zone and how the
 * city's instants read at its end. A value counts as written in the first stay from which on it never changed.
 */
export async function shiftCity(stays: readonly { zone: string; instants: Instants }[]): Promise<void> {
  const truth = stays.at(-1)?.instants ?? new Map<string, string>()
  await withClient(ownerUrl(), async (client) => {
    await client.query('BEGIN')
    await client.query("SET LOCAL session_replication_role = 'replica'").catch(async () => {
      await client.query('ROLLBACK; BEGIN')
      for (const name of ['case_events', 'document_events', 'audit_entries'])
        await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
    })
    for (const [place, at] of truth) {
      const [name = '', col = '', key = ''] = place.split('|')
      const since = stays.findLastIndex(({ instants }) => instants.get(place) !== at) + 1
      const wall = `(t."${col}" AT TIME ZONE 'UTC') AT TIME ZONE $2`
      await client.query(
        `UPDATE "${name}" t SET "${col}" = ${wall} FROM (SELECT t.ctid AS place, to_jsonb(t) AS r FROM "${name}" t) k
         WHERE k.place = t.ctid AND ${KEY} = $1`,
        [key, stays[since]?.zone ?? 'UTC'],
      )
    }
    for (const name of ['case_events', 'document_events', 'audit_entries'])
      await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
    await client.query('COMMIT')
  })
}
