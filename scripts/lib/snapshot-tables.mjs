import { pipeline } from 'node:stream/promises'
import { Advice } from './say.mjs'

const table = (client, name) => `public.${client.escapeIdentifier(name)}`

/** The city's tables, each after those it refers to: in this order they can be filled with every foreign key in force. */
export async function tablesInOrder(client) {
  const { rows: names } = await client.query(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  )
  const { rows: links } = await client.query(
    "SELECT DISTINCT c.relname AS from_table, r.relname AS to_table FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND c.oid <> r.oid",
  )
  const waiting = new Set(names.map(({ name }) => name).filter((name) => name !== '_prisma_migrations'))
  const ordered = []
  while (waiting.size > 0) {
    const free = [...waiting].filter(
      (name) => !links.some((link) => link.from_table === name && waiting.has(link.to_table)),
    )
    if (free.length === 0) throw new Error(`tables that refer to each other in a circle: ${[...waiting].join(', ')}`)
    for (const name of free) {
      ordered.push(name)
      waiting.delete(name)
    }
  }
  return ordered
}

export const countRows = async (client, name) =>
  Number((await client.query(`SELECT count(*) AS n FROM ${table(client, name)}`)).rows[0].n)

/** The rows of one table as PostgreSQL's own text; every instant in it has its offset. */
export async function copyOut(client, name) {
  const { to } = await import('pg-copy-streams')
  return client.query(to(`COPY ${table(client, name)} TO STDOUT`))
}

/** Fills one table from such text; returns what to do once the text was found right: to count the rows. */
export async function copyIn(client, { name, columns }, body) {
  const { from } = await import('pg-copy-streams')
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  await pipeline(body, client.query(from(`COPY ${table(client, name)} (${list}) FROM STDIN`)))
  return async ({ rows }) => {
    if ((await countRows(client, name)) !== rows)
      throw new Advice(`Table ${name} holds another number of rows than the backup.`)
  }
}

export async function columnsOf(client, name) {
  const { rows } = await client.query(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum",
    [table(client, name)],
  )
  return rows.map((row) => row.name)
}
