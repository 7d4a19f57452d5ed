import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitApplication } from '@/modules/applications/use-cases/submit-application'
import { deadLetters } from '@/modules/operations/queries/dead-letters'
import { db } from '@/platform/db'
import { queueSender } from '@/platform/queue'
import { admin } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aCitizen, aFilingRequest, aFilledDraft } from '@/testing/drafts'
import { publishDrillService, SERVICE } from './lib/applicants'
import { report, sized } from './lib/report'
import { openJobs, tally, untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'

const CASES = sized(40, 400)
const KILLS = sized(3, 50)

const city = await openTrialCity()
beforeAll(publishDrillService)
afterAll(() => city.close())

it('the worker is killed in the middle of its jobs: each letter and notice is made once, a poison job is set aside and shown', async () => {
  for (let i = 0; i < CASES; i++) {
    const owner = await aCitizen(`工人 ${i}`)
    succeeded(await submitApplication(owner, await aFilingRequest(await aFilledDraft(owner, SERVICE))))
  }
  const boss = await queueSender()
  const nothing = '00000000-0000-7000-8000-000000000000'
  await boss.send('case-event', { eventId: nothing, caseId: nothing, seq: 1 }, { retryLimit: 2, retryDelay: 1 })

  const kills = await killMidJob()
  await city.start('worker')
  const secondsUntilQuiet = await untilDone('case-event', 300_000)
  const shown = await deadLetters(admin('系统', 'system_admin'))
  const kept = await tally()
  report('kill-worker', `worker killed ${kills} times in ${CASES} cases' jobs`, {
    ...kept,
    kills,
    secondsUntilQuiet,
    deadLetters: shown?.total ?? -1,
  })
  expect(kept).toMatchObject({ cases: CASES, receipts: CASES, notices: CASES, wrong: 0 })
  expect(shown).toMatchObject({
    total: 1,
    jobs: [{ queue: 'case-event', error: expect.stringContaining('not in the log') }],
  })
})

/** Kills the worker while it has jobs in hand, as often as asked or until there is nothing left to do. */
async function killMidJob(): Promise<number> {
  let kills = 0
  while (kills < KILLS && (await openJobs('case-event')) > 1) {
    await city.start('worker')
    const active = () =>
      db.$queryRaw<
        { n: number }[]
      >`SELECT count(*)::int AS n FROM pgboss.job WHERE state = 'active' AND name = 'case-event'`
    for (const until = performance.now() + 20_000; performance.now() < until; await sleep(3))
      if ((await active())[0]?.n) break
    await sleep(Math.random() * 40)
    await city.kill('worker')
    kills++
  }
  return kills
}
