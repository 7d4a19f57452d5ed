import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './places.mjs'
import { Advice } from './say.mjs'

/** The same number Prisma's own engine locks, so that `prisma migrate deploy` and this runner never overlap. */
const PRISMA_LOCK = 72707369

/** Prisma's own table, column for column: `prisma migrate deploy` and this runner read each other's records. */
const LEDGER = `
CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

/** The migrations in the order of their names: `{ name, sql, checksum }`. */
export function migrationsIn(folder = inRoot('prisma/migrations')) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

function refuseBrokenHistory(applied, migrations) {
  for (const { migration_name: name, checksum, finished_at: finished, rolled_back_at: rolledBack } of applied) {
    if (rolledBack) continue
    if (!finished)
      throw new Advice(
        `Migration ${name} was left half done. Repair the database by hand, then mark it in _prisma_migrations.`,
      )
    const file = migrations.find((migration) => migration.name === name)
    if (!file) throw new Advice(`The database is newer than this code: it has migration ${name}, which is not here.`)
    if (file.checksum !== checksum)
      throw new Advice(
        `Migration ${name} was edited after it was applied. Put it back and write a new migration instead.`,
      )
  }
}

async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split('\n').length})` : ''
    throw new Advice(`Migration ${name} failed and changed nothing${line}: ${error.message}`)
  }
}

/** Brings the database up to the newest migration. Returns the names applied now; safe to run from many copies at once. */
export async function migrate(client, migrations = migrationsIn()) {
  await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
  try {
    await client.query(LEDGER)
    const { rows: applied } = await client.query('SELECT * FROM "_prisma_migrations" ORDER BY started_at')
    refuseBrokenHistory(applied, migrations)
    const done = new Set(applied.filter((row) => !row.rolled_back_at).map((row) => row.migration_name))
    const waiting = migrations.filter(({ name }) => !done.has(name))
    for (const migration of waiting) await apply(client, migration)
    return waiting.map(({ name }) => name)
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK])
  }
}
