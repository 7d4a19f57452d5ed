import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
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

/** A stream that takes the SHA-256 of what passes. */
function hashing() {
  const hash = createHash('sha256')
  const stream = new PassThrough()
  stream.on('data', (chunk) => hash.update(chunk))
  return { stream, digest: () => hash.digest('hex') }
}

const fileOf = (folder, name) => path.join(folder, 'tables', `${name}.copy.gz`)

/** Writes one table; resolves to its row count and the SHA-256 of its rows. */
export async function dumpTable(client, folder, name) {
  const { to } = await import('pg-copy-streams')
  const rows = await countRows(client, name)
  const { stream, digest } = hashing()
  const copy = client.query(to(`COPY ${table(client, name)} TO STDOUT`))
  await pipeline(copy, stream, createGzip(), createWriteStream(fileOf(folder, name)))
  return { name, rows, sha256: digest(), columns: await columnsOf(client, name) }
}

/** Fills one table; what arrives must be what was written, row for row. */
export async function fillTable(client, folder, { name, rows, sha256, columns }) {
  const { from } = await import('pg-copy-streams')
  const { stream, digest } = hashing()
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const copy = client.query(from(`COPY ${table(client, name)} (${list}) FROM STDIN`))
  await pipeline(createReadStream(fileOf(folder, name)), createGunzip(), stream, copy)
  if (digest() !== sha256) throw new Advice(`The backup is damaged: table ${name} is not what was written.`)
  if ((await countRows(client, name)) !== rows)
    throw new Advice(`Table ${name} holds another number of rows than the backup.`)
}

async function columnsOf(client, name) {
  const { rows } = await client.query(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum",
    [table(client, name)],
  )
  return rows.map((row) => row.name)
}
