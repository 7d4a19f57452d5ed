import { expect, it } from 'vitest'
import { forgetHits, hit } from './rate-limit'

const LIMIT = { limit: 20, windowSeconds: 600 }
const START = Date.UTC(2026, 10, 24, 2)
const at = (seconds: number) => ({ now: () => new Date(START + seconds * 1000) })

it('of a hundred tries at the same moment no more than the limit pass, and the others are told how long to wait', async () => {
  const verdicts = await Promise.all(Array.from({ length: 100 }, () => hit('track:192.0.2.1', LIMIT, at(60))))
  expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(20)
  expect(verdicts.find(({ allowed }) => !allowed)).toEqual({ allowed: false, retryAfterSeconds: 540 })
})

it('counts each caller for themselves, and anew when the time is over or the right answer was given', async () => {
  for (let i = 0; i < 21; i++) await hit('track:192.0.2.2', LIMIT, at(60))
  const allowed = async (key: string, seconds: number) => (await hit(key, LIMIT, at(seconds))).allowed
  expect(await allowed('track:192.0.2.2', 61)).toBe(false)
  expect(await allowed('track:192.0.2.3', 61)).toBe(true)
  expect(await allowed('track:192.0.2.2', 600)).toBe(true)
  await forgetHits('track:192.0.2.2', LIMIT)
  expect(await allowed('track:192.0.2.2', 61)).toBe(true)
})
