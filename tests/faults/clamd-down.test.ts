import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { aPdf } from '@/testing/pdf-file'
import { freePort } from '../../scripts/lib/ports.mjs'
import { anApplicant, publishDrillService } from './lib/applicants'
import { realClamd } from './lib/clamd'
import { report, sized } from './lib/report'
import { openTrialCity } from './lib/trial-city'
import { upload } from './lib/upload'
import { aVirusScanner, EICAR } from './lib/virus-scanner'

const DOWN_MS = sized(4_000, 120_000)

const port = await freePort()
const city = await openTrialCity({ CLAMD_URL: `tcp://127.0.0.1:${port}` })
beforeAll(async () => {
  await publishDrillService()
  await city.start()
})
afterAll(() => city.close())

it('the virus scanner is away: uploads are taken, opened by nobody, and scanned when it is back; a virus stays locked', async () => {
  const applicant = await anApplicant(1)
  expect(await upload(city.origin, applicant, '合同.pdf', aPdf({ filler: '%lease' }))).toBe(200)
  expect(await upload(city.origin, applicant, '坏.pdf', aPdf({ filler: EICAR }))).toBe(200)
  const files = await db.attachment.findMany({ where: { draftId: applicant.draftId, materialKey: 'extra' } })
  const idOf = (name: string) => files.find(({ fileName }) => fileName === name)?.id ?? ''
  const open = async (name: string) =>
    (await fetch(`${city.origin}/api/attachments/${idOf(name)}`, { headers: { cookie: applicant.cookie } })).status

  await sleep(DOWN_MS)
  const whileAway = [await open('合同.pdf'), await open('坏.pdf')]
  const real = await realClamd(port)
  const scanner = real ?? (await aVirusScanner(port))
  const back = performance.now()
  const unscanned = () =>
    db.attachment.count({ where: { id: { in: files.map(({ id }) => id) }, scanState: 'unscanned' } })
  while ((await unscanned()) > 0 && performance.now() - back < 700_000) await sleep(200)
  const afterwards = [await open('合同.pdf'), await open('坏.pdf')]
  await scanner.close()

  report('clamd-down', `scanner away for ${DOWN_MS / 1000} s, two uploads meanwhile`, {
    scanner: real ? 'clamd' : 'stand-in',
    statusWhileAway: whileAway.join(' '),
    statusClean: afterwards[0] ?? 0,
    statusInfected: afterwards[1] ?? 0,
    secondsUntilScanned: Math.round((performance.now() - back) / 1000),
  })
  expect(whileAway).toEqual([409, 409])
  expect(afterwards).toEqual([200, 409])
})
