import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { citizen, officer } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import {
  aFiledCase,
  approver,
  clerk,
  loadOfficialCalendar,
  morningOf,
  openTaskOf,
  reviewer,
  traffic,
  wang,
} from '@/testing/filed-cases'
import { acceptCase } from './accept-case'
import { completeReview } from './complete-review'
import { denyCase } from './deny-case'
import { grantCase } from './grant-case'
import { rejectAcceptance } from './reject-acceptance'
import { requestCorrection } from './request-correction'
import { requestExtension } from './request-extension'
import { startProcedure } from './start-procedure'
import { withdrawCase } from './withdraw-case'

beforeAll(loadOfficialCalendar)

const clock = morningOf('2026-09-02')
const NOBODY = '00000000-0000-7000-8000-000000000000'

async function changesNothing(caseId: string, act: () => Promise<unknown>, code: string) {
  const before = await db.case.findUniqueOrThrow({ where: { id: caseId }, include: { tasks: true } })
  expect(await act()).toMatchObject({ ok: false, refusal: { code } })
  expect(await db.case.findUniqueOrThrow({ where: { id: caseId }, include: { tasks: true } })).toEqual(before)
  expect(await db.caseEvent.count({ where: { caseId } })).toBe(before.nextSeq - 1)
}

async function readyToDecide() {
  const { id: caseId } = await aFiledCase()
  succeeded(await acceptCase(clerk, { caseId }, clock))
  for (const [who, key] of [
    [reviewer, 'review'],
    [traffic, 'traffic'],
  ] as const) {
    const { id: taskId } = await openTaskOf(caseId, key)
    succeeded(await completeReview(who, { caseId, taskId, outcome: 'agree', opinion: '符合' }, clock))
  }
  return caseId
}

describe('a step that may not be taken is refused and changes nothing', () => {
  it('for a case that does not exist', async () => {
    expect(await acceptCase(clerk, { caseId: NOBODY }, clock)).toMatchObject({ refusal: { code: 'case.not-found' } })
  })

  it.each([
    ['another citizen', citizen('李䶮'), 'case.not-found'],
    ['a clerk of another department', officer('外人', 'health/window_clerk'), 'case.not-found'],
    ['an approver of the department', approver, 'case.not-permitted'],
    ['the applicant', wang, 'case.not-permitted'],
  ] as const)('by %s who wants to accept it', async (_who, actor, code) => {
    const { id } = await aFiledCase()
    await changesNothing(id, () => acceptCase(actor, { caseId: id }, clock), code)
  })

  it('by the reviewer who also holds the approver’s post', async () => {
    const both = officer('孙立', 'housing/reviewer', 'housing/approver')
    const caseId = await readyToDecide()
    await changesNothing(caseId, () => grantCase(both, { caseId }, clock), 'case.not-permitted')
  })

  it.each([
    [{ reason: ' ', legalBasis: '第十条' }, 'case.reason-required', 'reason'],
    [{ reason: '面积不足', legalBasis: '' }, 'case.legal-basis-required', 'legalBasis'],
  ])('a refusal without reason or law: %o', async (given, code, field) => {
    const caseId = await readyToDecide()
    await changesNothing(caseId, () => denyCase(approver, { caseId, ...given }, clock), code)
    expect(await denyCase(approver, { caseId, ...given }, clock)).toMatchObject({ refusal: { field } })
  })

  it('a refusal for want of competence that names no other agency', async () => {
    const { id } = await aFiledCase()
    const given = { kind: 'not_competent', reason: '不属本机关', legalBasis: '许可法第三十二条' } as const
    await changesNothing(id, () => rejectAcceptance(clerk, { caseId: id, ...given }, clock), 'case.refer-to-required')
  })

  it('a correction notice without items, or with an unexplained one', async () => {
    const { id } = await aFiledCase()
    await changesNothing(id, () => requestCorrection(clerk, { caseId: id, items: [] }, clock), 'case.items-required')
    const items = [{ target: { kind: 'material', key: 'lease' }, label: '合同', reason: '' } as const]
    await changesNothing(id, () => requestCorrection(clerk, { caseId: id, items }, clock), 'case.reason-required')
  })

  it('a review without an opinion, or of a task of another department', async () => {
    const { id: caseId } = await aFiledCase()
    succeeded(await acceptCase(clerk, { caseId }, clock))
    const own = await openTaskOf(caseId, 'review')
    const theirs = await openTaskOf(caseId, 'traffic')
    const given = { caseId, outcome: 'agree', opinion: '' } as const
    await changesNothing(
      caseId,
      () => completeReview(reviewer, { ...given, taskId: own.id }, clock),
      'case.opinion-required',
    )
    const elsewhere = { ...given, opinion: '好', taskId: theirs.id }
    await changesNothing(caseId, () => completeReview(reviewer, elsewhere, clock), 'case.not-permitted')
  })

  it('an extension longer than the law allows, or asked for when the time is already up', async () => {
    const caseId = await readyToDecide()
    const tooLong = { caseId, days: 11, reason: '复杂' }
    await changesNothing(caseId, () => requestExtension(reviewer, tooLong, clock), 'case.extension-too-long')
    const tooLate = { caseId, days: 5, reason: '复杂' }
    await changesNothing(
      caseId,
      () => requestExtension(reviewer, tooLate, morningOf('2026-12-01')),
      'case.extension-too-late',
    )
  })

  it('a special procedure that does not say how long', async () => {
    const caseId = await readyToDecide()
    const given = { caseId, procedure: 'TESTING', expectedDays: 0, reason: '检测', legalBasis: '第四十五条' } as const
    await changesNothing(caseId, () => startProcedure(approver, given, clock), 'case.days-required')
  })

  it('by whoever looked at an older state, who is told who acted since', async () => {
    const { id: caseId } = await aFiledCase()
    succeeded(await acceptCase(clerk, { caseId, expectedVersion: 0 }, clock))
    const stale = await startProcedure(
      reviewer,
      { caseId, expectedVersion: 0, procedure: 'HEARING', expectedDays: 5, reason: '听证', legalBasis: '第四十五条' },
      clock,
    )
    expect(stale).toMatchObject({
      refusal: { code: 'case.changed-meanwhile', params: { by: '钱进', on: '2026-09-02' } },
    })
  })

  it('by a second reviewer of the same task, who is told who was first', async () => {
    const { id: caseId } = await aFiledCase()
    succeeded(await acceptCase(clerk, { caseId }, clock))
    const { id: taskId } = await openTaskOf(caseId, 'review')
    const given = { caseId, taskId, outcome: 'agree', opinion: '符合' } as const
    succeeded(await completeReview(reviewer, given, clock))
    const second = await completeReview(officer('小李', 'housing/reviewer'), given, clock)
    expect(second).toMatchObject({ refusal: { code: 'case.changed-meanwhile', params: { by: '孙立' } } })
  })

  it('a withdrawal after the decision: the applicant is told that the case has moved on, and no name', async () => {
    const caseId = await readyToDecide()
    succeeded(await grantCase(approver, { caseId }, clock))
    expect(await withdrawCase(wang, { caseId }, clock)).toEqual({
      ok: false,
      refusal: { code: 'case.moved-on', field: undefined, params: undefined },
    })
  })
})
