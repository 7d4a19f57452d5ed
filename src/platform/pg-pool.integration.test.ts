import { expect, it } from 'vitest'
import { env } from './env'
import { pgPool } from './pg-pool'

it('a statement may take as long as the setting says, on every connection', async () => {
  const { rows } = await pgPool().query(
    "SELECT setting::int / 1000 AS seconds FROM pg_settings WHERE name = 'statement_timeout'",
  )
  expect(rows).toEqual([{ seconds: env.STATEMENT_SECONDS }])
  expect(env.STATEMENT_SECONDS).toBe(60)
})
