import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Citizen } from '@/kernel/actor'
import { db } from '@/platform/db'
import { aFilledDraft } from '@/testing/drafts'
import { anApplicant, publishDrillService, SERVICE } from './lib/applicants'
import { sendOften, TRUSTING } from './lib/file-by-form'
import { report } from './lib/report'
import { openTrialCity } from './lib/trial-city'

const AN_HOUR = 60
const asCitizen = (id: string): Citizen => ({ kind: 'citizen', id, name: '', realNameLevel: 1 })

const city = await openTrialCity(TRUSTING)
beforeAll(async () => {
  await publishDrillService()
  await city.start()
})
afterAll(() => city.close())

it('a script that files without end is stopped after sixty an hour and told for how long; its neighbour is not, and nothing is filed twice', async () => {
  const [eager, neighbour] = [await anApplicant(1), await anApplicant(2)]
  const isFiled = (answer: string) => /\/my\/cases\/[0-9a-f-]{36}\?submitted/.test(answer)
  const answers = await sendOften(city.origin, eager, AN_HOUR)
  const another = { ...eager, draftId: await aFilledDraft(asCitizen(eager.id), SERVICE) }
  const [refused = ''] = await sendOften(city.origin, another, 1)
  const [filed = ''] = await sendOften(city.origin, neighbour, 1)
  const cases = await db.case.count({ where: { applicantId: eager.id } })
  const figures = { acknowledged: answers.filter(isFiled).length, isRefused: !isFiled(refused), cases }
  report('filing-limit', `${AN_HOUR} filings of one person in an hour, and one more`, figures)
  expect(figures).toEqual({ acknowledged: AN_HOUR, isRefused: true, cases: 1 })
  expect(refused).toMatch(/提交太频繁，请在 \d+ 分钟后再试/)
  expect(isFiled(filed)).toBe(true)
})
