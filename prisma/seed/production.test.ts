import { expect, it, vi } from 'vitest'
import { pgPool } from '@/platform/pg-pool'

vi.stubEnv('YIZHAN_MODE', 'production')
vi.stubEnv('PUBLIC_URL', 'https://city.example')

it('a production city never gets demo people, nor their password', async () => {
  const { rows } = await pgPool().query('SELECT count(*)::int AS people FROM accounts')
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await import('./main')
  const failed = process.exitCode
  process.exitCode = undefined
  expect(failed).toBe(1)
  expect(said).toHaveBeenCalledWith(expect.stringContaining('never put into a production city'))
  expect(rows).toEqual([{ people: 0 }])
  said.mockRestore()
})
