import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { countDeadLetters } from '@/platform/dead-letters'
import { aMailServer } from '@/testing/mail-server'
import { applicants, publishDrillService } from './lib/applicants'
import { type Acknowledged, fileAll, TRUSTING } from './lib/file-by-form'
import { report, sized } from './lib/report'
import { chainsHold, tally, untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'

const SUBMISSIONS = sized(60, 2_000)
const KILLS = sized(2, 20)

const post = await aMailServer()
const city = await openTrialCity({ SMTP_URL: post.url, ...TRUSTING })

beforeAll(async () => {
  await publishDrillService()
  await city.start()
})
afterAll(async () => {
  await city.close()
  await post.close()
})

it('the app is killed again and again while people file: what was acknowledged is stored, each once', async () => {
  const people = await applicants(SUBMISSIONS)
  const acknowledged: Acknowledged[] = []
  const start = performance.now()
  const [downMs] = await Promise.all([killMeanwhile(acknowledged), fileAll(city.origin, people, acknowledged)])
  const seconds = (performance.now() - start) / 1000

  const emptied = (await untilDone('case-event')) + (await untilDone('notice-mail'))
  const kept = await tally()
  const stored = await db.case.count({ where: { id: { in: acknowledged.map(({ caseId }) => caseId) } } })
  const mails = new Set(post.mails.map(({ messageId }) => messageId)).size
  const figures = {
    acknowledged: acknowledged.length,
    stored,
    ...kept,
    mails,
    mailsTwice: post.mails.length - mails,
    kills: downMs.length,
    retries: acknowledged.reduce((sum, { tries }) => sum + tries - 1, 0),
    medianDownMs: downMs.sort((a, b) => a - b)[Math.floor(downMs.length / 2)] ?? 0,
    seconds: Math.round(seconds),
    secondsUntilQuiet: emptied,
    chainsHold: await chainsHold(),
  }
  report('kill-app', `${KILLS} times kill -9 during ${SUBMISSIONS} submissions`, figures)

  const each = SUBMISSIONS
  expect(figures).toMatchObject({ acknowledged: each, stored: each, cases: each, applications: each, wrong: 0 })
  expect(figures).toMatchObject({ receipts: each, notices: each, mails: each, kills: KILLS, chainsHold: true })
  expect(new Set(acknowledged.map(({ caseId }) => caseId)).size).toBe(each)
  expect(await countDeadLetters()).toEqual({})
})

/** Kills at even steps of the work, never when it is done; gives how long each time the city was away. */
async function killMeanwhile(done: readonly Acknowledged[]): Promise<number[]> {
  const downMs: number[] = []
  for (let kill = 1; kill <= KILLS; kill++) {
    while (done.length < (SUBMISSIONS * kill) / (KILLS + 1)) await sleep(5)
    const start = performance.now()
    await city.kill()
    await city.start()
    downMs.push(Math.round(performance.now() - start))
  }
  return downMs
}
