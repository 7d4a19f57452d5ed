import { beforeAll, expect, it } from 'vitest'
import { type Citizen, SYSTEM } from '@/kernel/actor'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { db } from '@/platform/db'
import { pgPool } from '@/platform/pg-pool'
import { succeeded } from '@/testing/cases'
import { aDepartment, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFilingRequest, aFilledDraft, FOOD_VERSION } from '@/testing/drafts'
import { loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { submitApplication } from './submit-application'

const clock = morningOf('2026-09-01')

beforeAll(async () => {
  const departmentId = await aDepartment('如皋市市场监督管理局', 'SJ01')
  await loadOfficialCalendar()
  const service = serviceFacts(departmentId, { code: 'food', name: '食品经营许可' })
  succeeded(await publishServiceVersion(SYSTEM, { service, content: FOOD_VERSION }))
})

/** The first filing of a process makes the job queues ready over a connection of their own. */
const QUEUE = 1

/** The answers, and how many connections of the pool were in use at the most while they were made. */
async function inUse<T>(asked: (() => Promise<T>)[]): Promise<{ answers: T[]; most: number }> {
  let [most, done] = [0, false]
  const all = Promise.all(asked.map((ask) => ask())).finally(() => {
    done = true
  })
  while (!done) {
    most = Math.max(most, pgPool().totalCount - pgPool().idleCount)
    await new Promise((resume) => setImmediate(resume))
  }
  return { answers: await all, most }
}

const ready = async (owner: Citizen) => {
  const request = await aFilingRequest(await aFilledDraft(owner, 'food'))
  return () => submitApplication(owner, request, clock)
}

it('forty clicks on one draft hold one connection, and all are given the same number', async () => {
  const owner = await aCitizen('四十')
  const click = await ready(owner)
  const { answers, most } = await inUse(Array.from({ length: 40 }, () => click))
  expect(new Set(answers.map((one) => succeeded(one).caseNo)).size).toBe(1)
  expect(await db.case.count({ where: { applicantId: owner.id } })).toBe(1)
  expect(most).toBeLessThanOrEqual(1 + QUEUE)
})

it('thirty people who file at once leave most of the pool to others, and everybody gets a number', async () => {
  const asked: Awaited<ReturnType<typeof ready>>[] = []
  for (let i = 0; i < 30; i++) asked.push(await ready(await aCitizen(`一拥 ${i}`)))
  const { answers, most } = await inUse(asked)
  expect(new Set(answers.map((one) => succeeded(one).caseNo)).size).toBe(30)
  expect(most).toBeLessThanOrEqual(4 + QUEUE)
})
