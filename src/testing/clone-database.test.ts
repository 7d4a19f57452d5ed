import { expect, it } from 'vitest'
import { ok, refuse } from '@/kernel/result'
import { db, inTransaction } from '@/platform/db'
import { pgPool } from '@/platform/pg-pool'

it('gives each test file a migrated database, in which the city owns nothing', async () => {
  const { rows } = await pgPool().query('SELECT current_user AS role, count(*)::int AS events FROM case_events')
  expect(rows).toEqual([{ role: 'yizhan_app', events: 0 }])
  await expect(pgPool().query('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied')
})

it.each(['case_events', 'audit_entries', 'document_events'])(
  'lets nobody change or delete what stands in %s',
  async (table) => {
    await expect(pgPool().query(`UPDATE ${table} SET id = id`)).rejects.toThrow('permission denied')
    await expect(pgPool().query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied')
  },
)

const ADD = 'INSERT INTO pgboss.version (version) VALUES (-1) ON CONFLICT DO NOTHING'
const added = () =>
  pgPool()
    .query('SELECT FROM pgboss.version WHERE version = -1')
    .then((r) => r.rowCount)

it('undoes every write when a use case refuses, and hands the refusal on', async () => {
  const result = await inTransaction(async (tx) => {
    await tx.$executeRawUnsafe(ADD)
    return refuse('case.changed-meanwhile')
  })
  expect(result).toEqual(refuse('case.changed-meanwhile'))
  expect(await added()).toBe(0)
})

it('keeps the writes of a use case that succeeds', async () => {
  expect(await inTransaction(async (tx) => ok(await tx.$executeRawUnsafe(ADD)))).toEqual(ok(1))
  expect(await added()).toBe(1)
})

it('tells a developer who nests transactions, since the inner one would commit on its own', async () => {
  await expect(inTransaction(async () => inTransaction(async () => ok(1)))).rejects.toThrow('hand the outer tx on')
  expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
})
