import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitApplication } from '@/modules/applications/use-cases/submit-application'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { aCitizen, aFilingRequest, aFilledDraft } from '@/testing/drafts'
import { aMailServer } from '@/testing/mail-server'
import { freePort } from '../../scripts/lib/ports.mjs'
import { publishDrillService, SERVICE } from './lib/applicants'
import { report, sized } from './lib/report'
import { untilDone } from './lib/tally'
import { openTrialCity } from './lib/trial-city'

const MAILS = sized(20, 200)
const DOWN_MS = sized(4_000, 600_000)

const port = await freePort()
const city = await openTrialCity({ SMTP_URL: `smtp://127.0.0.1:${port}` })
beforeAll(publishDrillService)
afterAll(() => city.close())

it('the mail server is away: people find every notice in their account at once, and every mail comes later, once', async () => {
  await city.start('worker')
  for (let i = 0; i < MAILS; i++) {
    const owner = await aCitizen(`来信 ${i}`)
    await db.account.update({ where: { id: owner.id }, data: { email: `mail-${i}@example.cn` } })
    succeeded(await submitApplication(owner, await aFilingRequest(await aFilledDraft(owner, SERVICE))))
  }
  await untilDone('case-event')
  const noticesWhileAway = await db.inbox.count()
  await sleep(DOWN_MS)

  const post = await aMailServer(port)
  const secondsUntilMailed = await untilDone('notice-mail', 900_000)
  const addresses = new Set(post.mails.map(({ to }) => to))
  report('mail-down', `mail server away for ${DOWN_MS / 1000} s, ${MAILS} notices meanwhile`, {
    noticesWhileAway,
    mails: post.mails.length,
    addresses: addresses.size,
    secondsUntilMailed,
  })
  await post.close()
  expect(noticesWhileAway).toBe(MAILS)
  expect(post.mails).toHaveLength(MAILS)
  expect(addresses.size).toBe(MAILS)
})
