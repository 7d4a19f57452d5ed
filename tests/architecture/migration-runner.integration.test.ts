import { expect, it } from 'vitest'
import { pg } from '@/platform/pg-session.mjs'
import { ensureAppRole, throughAppRole } from '../../scripts/lib/app-role.mjs'
import { withClient } from '../../scripts/lib/database.mjs'
import { migrate, migrationsIn } from '../../scripts/lib/migrations.mjs'

type Migration = { name: string; sql: string; checksum: string }

const ownerUrl = process.env.DATABASE_URL ?? ''
const known: Migration[] = migrationsIn()
const next = (name: string, sql: string): Migration => ({ name: `29991231000000_${name}`, sql, checksum: name })
const run = (migrations: Migration[]): Promise<string[]> =>
  withClient(ownerUrl, (client) => migrate(client, migrations))
const tables = (name: string) =>
  withClient(
    ownerUrl,
    async (client) => (await client.query('SELECT FROM pg_tables WHERE tablename = $1', [name])).rowCount,
  )

it('has nothing to do when the tables are up to date', async () => {
  expect(await run(known)).toEqual([])
})

it('refuses a migration that was edited after it was applied', async () => {
  const edited = known.map((one, i) => (i === 0 ? { ...one, checksum: 'other' } : one))
  await expect(run(edited)).rejects.toThrow('was edited after it was applied')
})

it('refuses a database that is newer than the code', async () => {
  await expect(run(known.slice(1))).rejects.toThrow('The database is newer than this code')
})

it('leaves nothing behind when a migration fails half way, and says where', async () => {
  const half = next('half', 'CREATE TABLE half_done (id int);\nSELECT nothing_there;')
  await expect(run([...known, half])).rejects.toThrow('failed and changed nothing (line 2)')
  expect(await tables('half_done')).toBe(0)
})

it('applies a migration once when several copies start at the same moment', async () => {
  const once = next('once', 'CREATE TABLE made_once (id int); SELECT pg_sleep(0.2)')
  const applied = await Promise.all([1, 2, 3].map(() => run([...known, once])))
  expect(applied.flat()).toEqual([once.name])
  expect(await tables('made_once')).toBe(1)
})

it('records what it did the way Prisma does', async () => {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query(
      'SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS done FROM _prisma_migrations ORDER BY migration_name LIMIT 1',
    ),
  )
  expect(rows).toEqual([
    { migration_name: known[0]?.name, checksum: known[0]?.checksum, applied_steps_count: 1, done: true },
  ])
})

it('tells the administrator what to run when the owner may not make the app role', async () => {
  await expect(withClient(ownerUrl, (client) => ensureAppRole(client))).rejects.toThrow('GRANT yizhan_app TO yizhan;')
})

it('connects as the owner and acts as the lesser role when only DATABASE_URL is given', async () => {
  expect(new URL(throughAppRole('postgresql://o:p@h/db?sslmode=require')).searchParams.get('sslmode')).toBe('require')
  const asItself = new pg.Client({ connectionString: throughAppRole(ownerUrl) })
  await expect(asItself.connect()).rejects.toThrow('permission denied to set role "yizhan_app"')
})
