import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { applicants, publishDrillService, SERVICE } from './lib/applicants'
import { type Acknowledged, fileAll, TRUSTING } from './lib/file-by-form'
import { report, sized } from './lib/report'
import { chainsHold, tally, untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'

const SUBMISSIONS = sized(24, 400)
const KILLS = sized(1, 5)
const READING = [`/services/${SERVICE}`, '/services', '/']

const city = await openTrialCity(TRUSTING)
beforeAll(async () => {
  await publishDrillService()
  await city.start()
})
afterAll(() => city.close())

const statusOf = async (path: string) => (await fetch(city.origin + path)).status
const readingStatuses = () => Promise.all(READING.map(statusOf))

it('PostgreSQL is killed while people file: nothing is acknowledged falsely, pages are still read, the app recovers by itself', async () => {
  const people = await applicants(SUBMISSIONS)
  expect(await readingStatuses()).toEqual([200, 200, 200])
  const acknowledged: Acknowledged[] = []
  const [downs] = await Promise.all([killMeanwhile(acknowledged), fileAll(city.origin, people, acknowledged)])
  await untilDone('case-event')

  const stored = await db.case.count({ where: { id: { in: acknowledged.map(({ caseId }) => caseId) } } })
  const figures = {
    acknowledged: acknowledged.length,
    stored,
    ...(await tally()),
    kills: downs.length,
    readingServedWhileDown: downs.every(({ reading }) => reading.every((status) => status === 200)),
    healthWhileDown: downs[0]?.health ?? 0,
    slowestRecoveryMs: Math.max(...downs.map(({ recoveryMs }) => recoveryMs)),
    chainsHold: await chainsHold(),
  }
  report('kill-database', `${KILLS} times kill -9 of PostgreSQL during ${SUBMISSIONS} submissions`, figures)

  const each = SUBMISSIONS
  expect(figures).toMatchObject({
    acknowledged: each,
    stored: each,
    cases: each,
    wrong: 0,
    receipts: each,
    notices: each,
  })
  expect(figures).toMatchObject({ readingServedWhileDown: true, healthWhileDown: 503, chainsHold: true })
  expect(city.isRunning()).toBe(true)
})

type Down = { reading: number[]; health: number; recoveryMs: number }

async function killMeanwhile(done: readonly Acknowledged[]): Promise<Down[]> {
  const downs: Down[] = []
  for (let kill = 1; kill <= KILLS; kill++) {
    while (done.length < (SUBMISSIONS * kill) / (KILLS + 1)) await sleep(5)
    await city.killDatabase()
    await sleep(1_200)
    const [reading, health] = [await readingStatuses(), await statusOf('/api/health')]
    await city.startDatabase()
    const start = performance.now()
    while ((await statusOf('/api/health')) !== 200) await sleep(50)
    downs.push({ reading, health, recoveryMs: Math.round(performance.now() - start) })
  }
  return downs
}
