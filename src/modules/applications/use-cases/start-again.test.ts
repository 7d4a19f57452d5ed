import { beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { withdrawCase } from '@/modules/casework/use-cases/withdraw-case'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { db } from '@/platform/db'
import { citizen } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aDepartment, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFilingRequest, aFilledDraft, FOOD_VERSION } from '@/testing/drafts'
import { loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { draftPage } from '../queries/draft-page'
import { startAgain } from './start-again'
import { submitApplication } from './submit-application'

const clock = morningOf('2026-09-01')
const content = FOOD_VERSION

beforeAll(async () => {
  const departmentId = await aDepartment('如皋市市场监督管理局', 'SJ01')
  await loadOfficialCalendar()
  const service = serviceFacts(departmentId, { code: 'food', name: '食品经营许可' })
  succeeded(await publishServiceVersion(SYSTEM, { service, content }))
})

async function aFiledFood(name: string) {
  const owner = await aCitizen(name)
  const request = await aFilingRequest(await aFilledDraft(owner, 'food'))
  return { owner, caseId: succeeded(await submitApplication(owner, request, clock)).caseId }
}

it('takes the old answers over, but no declaration and no file, and goes on with a draft begun meanwhile', async () => {
  const { owner, caseId } = await aFiledFood('再来')
  expect(await startAgain(owner, caseId, clock)).toMatchObject({ refusal: { code: 'application.not-permitted' } })
  succeeded(await withdrawCase(owner, { caseId, reason: '' }, clock))

  const { draftId } = succeeded(await startAgain(owner, caseId, clock))
  const found = await draftPage(owner, draftId, clock)
  if (found?.state !== 'open') throw new Error('not open')
  expect(found.page.correction).toBeNull()
  expect(found.page.answers).toMatchObject({ name: '𠮷祥小吃店', area: 60, kind: 'shop' })
  expect(found.page.answers).not.toMatchObject({ agree: true })
  expect(found.page.materials.flatMap(({ added, kept }) => [...added, ...kept])).toEqual([])
  expect(succeeded(await startAgain(owner, caseId, clock)).draftId).toBe(draftId)
  expect(await db.applicationDraft.count({ where: { accountId: owner.id, state: 'open' } })).toBe(1)
})

it('is for the applicant alone', async () => {
  const { owner, caseId } = await aFiledFood('别人的')
  succeeded(await withdrawCase(owner, { caseId, reason: '' }, clock))
  expect(await startAgain(citizen('外人'), caseId, clock)).toMatchObject({ refusal: { code: 'application.not-found' } })
})
