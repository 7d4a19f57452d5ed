import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishDrillService } from './lib/applicants'
import { TRUSTING } from './lib/file-by-form'
import { type OddRequest, oddRequest, sendOdd } from './lib/odd-requests'
import { isFull, report, sized } from './lib/report'
import { type AppRoute, allRoutes } from './lib/routes'
import { openTrialCity } from './lib/trial-city'

const REQUESTS = sized(2_000, 100_000)
const AT_ONCE = 8
/** In small always the same requests; in full others every time, told with the figures. */
const SEED = Number(process.env.DRILL_SEED ?? (isFull ? Math.floor(Math.random() * 2 ** 31) : 20_261_129))

/** What the server answers itself. */
const OWN: AppRoute[] = [
  '/api/health',
  '/preferences',
  '/api/uploads',
  '/api/uploads/[id]',
  '/sitemap.xml',
  '/nowhere/[id]',
].map((pattern) => ({ pattern, kind: 'route', guard: 'anyone' }))

const city = await openTrialCity(TRUSTING)
beforeAll(async () => {
  await publishDrillService()
  await city.start()
})
afterAll(() => city.close())

it('whatever a stranger sends to whatever route, the city answers in order and goes on', async () => {
  const routes = [...allRoutes().filter(({ guard }) => guard === 'anyone'), ...OWN]
  const odd = fc.sample(oddRequest(routes, city.origin), { numRuns: REQUESTS, seed: SEED })
  const broken: string[] = []
  const times: number[] = []
  const counts: Record<string, number> = {}
  const takeTurns = async () => {
    for (let next = odd.pop(); next; next = odd.pop()) {
      const answer = await sendOdd(city.origin, next).catch((error: Error) => ({ status: error.message, ms: 0 }))
      counts[answer.status] = (counts[answer.status] ?? 0) + 1
      times.push(answer.ms)
      if (typeof answer.status === 'string' || answer.status >= 500) broken.push(`${answer.status} ${inShort(next)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns))
  times.sort((a, b) => a - b)
  const figures = {
    requests: times.length,
    routes: routes.length,
    seed: SEED,
    broken: broken.length,
    p99Ms: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
    statuses: Object.entries(counts)
      .map(([status, count]) => `${count}×${status}`)
      .join(' '),
  }
  report('fuzz', `${REQUESTS} generated requests at ${routes.length} public routes`, figures)
  expect(broken.slice(0, 20)).toEqual([])
  expect(city.isRunning()).toBe(true)
})

const inShort = ({ method, path, headers, body }: OddRequest): string =>
  `${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 400)} ${JSON.stringify(body.slice(0, 120))}`
