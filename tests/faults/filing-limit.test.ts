import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { anApplicant, openTheCounter } from './lib/applicants'
import { sendOften, TRUSTING } from './lib/file-by-form'
import { report } from './lib/report'
import { openTrialCity } from './lib/trial-city'

const AN_HOUR = 60

const city = await openTrialCity(TRUSTING)
beforeAll(async () => {
  await openTheCounter()
  await city.start()
})
afterAll(() => city.close())

it('a script that files without end is stopped after sixty an hour and told for how long; its neighbour is not, and nothing is filed twice', async () => {
  const [eager, neighbour] = [await anApplicant(1), await anApplicant(2)]
  const answers = await sendOften(city.origin, eager, AN_HOUR + 2)
  const isFiled = (answer: string) => /\/my\/cases\/[0-9a-f-]{36}\?submitted/.test(answer)
  const refused = answers.filter((answer) => !isFiled(answer))
  const [filed = ''] = await sendOften(city.origin, neighbour, 1)
  const cases = await db.case.count({ where: { applicantId: eager.id } })
  report('filing-limit', `${answers.length} filings of one person`, {
    let: answers.length - refused.length,
    refused: refused.length,
    cases,
  })
  expect(answers.slice(0, AN_HOUR).every(isFiled)).toBe(true)
  expect(refused).toHaveLength(2)
  for (const answer of refused) expect(answer).toContain('提交太频繁')
  expect(cases).toBe(1)
  expect(isFiled(filed)).toBe(true)
})
