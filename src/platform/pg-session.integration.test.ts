import { afterAll, beforeAll, expect, it } from 'vitest'
import { env } from './env'
import { pg } from './pg-session.mjs'

const client = new pg.Client({ connectionString: env.APP_DATABASE_URL })
beforeAll(() => client.connect())
afterAll(() => client.end())

/** Statements that the driver had to queue by itself; without the turns this would be more than none. */
const queued = () => (client as unknown as { _queryQueue: unknown[] })._queryQueue.length

it('sends statements asked for at once one after the other, and a failed one holds none of the others up', async () => {
  const asked = ['SELECT 1 AS n', 'SELECT 1/0 AS n', 'SELECT 2 AS n', 'SELECT 3 AS n'].map((text) => client.query(text))
  expect(queued()).toBe(0)
  const answers = await Promise.allSettled(asked)
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value.rows[0].n : 'failed'))).toEqual([
    1,
    'failed',
    2,
    3,
  ])
  expect((await client.query('SELECT 4 AS n')).rows).toEqual([{ n: 4 }])
})
