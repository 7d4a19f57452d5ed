import { beforeAll, expect, it } from 'vitest'
import { type PreviewableStep, previewStep } from '@/modules/casework/queries/preview-step'
import { acceptCase } from '@/modules/casework/use-cases/accept-case'
import { completeReview } from '@/modules/casework/use-cases/complete-review'
import { grantCase } from '@/modules/casework/use-cases/grant-case'
import { requestCorrection } from '@/modules/casework/use-cases/request-correction'
import { db } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import { approver, clerk, loadOfficialCalendar, morningOf, openTaskOf, reviewer, traffic } from '@/testing/filed-cases'
import { aCaseWithFiling, openTheCity } from '@/testing/issued-documents'
import { issueForEvent } from '../use-cases/issue-for-event'
import { previewLetters } from './preview-letters'

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
})
const clock = morningOf('2026-09-02')

async function previewed(actor: typeof clerk, caseId: string, step: PreviewableStep) {
  const { version: expectedVersion } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  const event = succeeded(await previewStep(actor, { caseId, expectedVersion }, step, clock))
  return previewLetters({ ...event, caseId }, clock)
}

it('what is previewed is what goes out, and a preview changes nothing', async () => {
  const { id: caseId } = await aCaseWithFiling('2026-09-01')
  succeeded(await acceptCase(clerk, { caseId }, clock))
  for (const [who, key] of [
    [reviewer, 'review'],
    [traffic, 'traffic'],
  ] as const) {
    const { id: taskId } = await openTaskOf(caseId, key)
    succeeded(await completeReview(who, { caseId, taskId, outcome: 'agree', opinion: '符合' }, clock))
  }
  const given = { reason: '符合规划。', conditions: '门头一处' }
  const before = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  const letters = await previewed(approver, caseId, { action: 'grant', given })
  expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toEqual(before)

  const { event } = succeeded(await grantCase(approver, { caseId, ...given }, clock))
  const issued = await issueForEvent(event, clock)
  expect(letters.length).toBeGreaterThan(0)
  expect(issued.map(({ letter }) => letter)).toEqual(letters.map((letter) => expect.objectContaining(letter)))
})

it('a preview is refused where the step would be', async () => {
  const { id: caseId } = await aCaseWithFiling('2026-09-01')
  const refusalOf = async (actor: typeof clerk, expectedVersion: number, step: PreviewableStep) => {
    const seen = await previewStep(actor, { caseId, expectedVersion }, step, clock)
    return seen.ok ? null : seen.refusal.code
  }
  const { version } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  const items = [{ target: { kind: 'material', key: 'lease' }, label: '合同', reason: '缺页' } as const]
  const ask = { action: 'requestCorrection', given: { items } } as const
  expect(await refusalOf(approver, version, ask)).toBe('case.not-permitted')
  expect(await refusalOf(clerk, version, { action: 'requestCorrection', given: { items: [] } })).toBe(
    'case.items-required',
  )
  expect(await refusalOf(clerk, version - 1, ask)).toBe('case.changed-meanwhile')
  expect(await refusalOf(clerk, version, ask)).toBeNull()
  succeeded(await requestCorrection(clerk, { caseId, items }, clock))
  expect(await refusalOf(clerk, version + 1, ask)).toBe('case.wrong-status')
})
