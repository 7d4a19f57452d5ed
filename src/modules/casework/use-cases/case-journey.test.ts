import { beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { fromDbDate } from '@/kernel/plain-date'
import { ok } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { db, inTransaction } from '@/platform/db'
import { succeeded } from '@/testing/cases'
import {
  aFiledCase,
  approver,
  clerk,
  head,
  loadOfficialCalendar,
  morningOf,
  openTaskOf,
  reviewer,
  traffic,
  wang,
} from '@/testing/filed-cases'
import * as cases from '../data/case-store'
import { acceptCase } from './accept-case'
import { completeReview } from './complete-review'
import { decideExtension } from './decide-extension'
import { deemAcceptance } from './deem-acceptance'
import { denyCase } from './deny-case'
import { endProcedure } from './end-procedure'
import { grantCase } from './grant-case'
import { lapseCorrection } from './lapse-correction'
import { receiveCorrection } from './receive-correction'
import { recordDelivery } from './record-delivery'
import { requestCorrection } from './request-correction'
import { requestExtension } from './request-extension'
import { startProcedure } from './start-procedure'
import { withdrawCase } from './withdraw-case'

beforeAll(loadOfficialCalendar)

const eventsOf = async (caseId: string) =>
  (await db.caseEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })).map(({ type }) => type)

const stateOf = async (caseId: string) => {
  const row = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  return { status: row.status, dueOn: row.dueOn && fromDbDate(row.dueOn), paused: row.paused }
}

async function reviewed(day = '2026-09-01') {
  const filed = await aFiledCase(day)
  succeeded(await acceptCase(clerk, { caseId: filed.id }, morningOf(day)))
  for (const [who, key] of [
    [reviewer, 'review'],
    [traffic, 'traffic'],
  ] as const) {
    const { id: taskId } = await openTaskOf(filed.id, key)
    succeeded(
      await completeReview(who, { caseId: filed.id, taskId, outcome: 'agree', opinion: '符合' }, morningOf(day)),
    )
  }
  return filed
}

describe('the journey of a case', () => {
  it('begins with a number, a task for the window and the date of the answer', async () => {
    const filed = await aFiledCase('2026-09-24')
    expect(filed.caseNo).toMatch(/^320682ZJ010120260924\d{6}[0-9X]$/)
    expect(await stateOf(filed.id)).toEqual({ status: 'submitted', dueOn: '2026-10-09', paused: false })
    expect(await db.caseTask.findMany({ where: { caseId: filed.id } })).toMatchObject([
      { action: 'accept', role: 'window_clerk', state: 'open' },
    ])
    const [job] = await db.$queryRaw<{ data: object }[]>`
      SELECT data FROM pgboss.job WHERE name = 'case-event' AND data->>'caseId' = ${filed.id}`
    expect(job?.data).toMatchObject({ caseId: filed.id, seq: 1 })
  })

  it('goes through parallel reviews, which join, to a decision by somebody who did not review', async () => {
    const filed = await aFiledCase()
    succeeded(await acceptCase(clerk, { caseId: filed.id, expectedVersion: 0 }, morningOf('2026-09-02')))
    expect(await stateOf(filed.id)).toEqual({ status: 'accepted', dueOn: '2026-09-16', paused: false })

    const own = await openTaskOf(filed.id, 'review')
    const theirs = await openTaskOf(filed.id, 'traffic')
    const opinion = { caseId: filed.id, outcome: 'agree', opinion: '符合规划' } as const
    succeeded(await completeReview(reviewer, { ...opinion, taskId: own.id }, morningOf('2026-09-03')))
    expect(await db.caseTask.count({ where: { caseId: filed.id, action: 'approve' } })).toBe(0)
    succeeded(await completeReview(traffic, { ...opinion, taskId: theirs.id }, morningOf('2026-09-04')))
    await openTaskOf(filed.id, 'approve')

    const granted = succeeded(await grantCase(approver, { caseId: filed.id, reason: '符合' }, morningOf('2026-09-07')))
    expect(granted.case).toMatchObject({ status: 'granted', decidedOn: '2026-09-07', dueOn: null })
    expect(await db.caseTask.count({ where: { caseId: filed.id, state: 'open' } })).toBe(0)

    succeeded(await recordDelivery(SYSTEM, { caseId: filed.id, documentIds: ['d1'] }, morningOf('2026-09-07')))
    expect(await recordDelivery(SYSTEM, { caseId: filed.id, documentIds: ['d1'] })).toEqual(ok(null))
    expect(await eventsOf(filed.id)).toEqual([
      'case.submitted',
      'case.accepted',
      'task.completed',
      'task.completed',
      'case.granted',
      'case.delivered',
    ])
  })

  it('waits for a correction once, and counts the answer from the day the corrected material came in', async () => {
    const filed = await aFiledCase('2026-09-01')
    const items = [{ target: { kind: 'material', key: 'lease' }, label: '租赁合同', reason: '缺第 2 页' } as const]
    succeeded(await requestCorrection(clerk, { caseId: filed.id, items }, morningOf('2026-09-03')))
    expect(await stateOf(filed.id)).toMatchObject({ status: 'awaiting_correction', dueOn: null })
    expect(await db.caseTask.count({ where: { caseId: filed.id, state: 'open' } })).toBe(0)

    const resubmitted = await inTransaction((tx) =>
      receiveCorrection(tx, wang, filed.id, { filing: 2 }, morningOf('2026-09-24')),
    )
    expect(succeeded(resubmitted).case.receivedOn).toBe('2026-09-24')
    expect(await stateOf(filed.id)).toMatchObject({ status: 'submitted', dueOn: '2026-10-09' })

    const again = await requestCorrection(clerk, { caseId: filed.id, items }, morningOf('2026-09-25'))
    expect(again).toMatchObject({ ok: false, refusal: { code: 'case.correction-already-given' } })
    expect(await eventsOf(filed.id)).toEqual(['case.submitted', 'correction.requested', 'correction.resubmitted'])
  })

  it('lapses by the system when the applicant does not answer in time, and not a day earlier', async () => {
    const filed = await aFiledCase('2026-06-01')
    const items = [{ target: { kind: 'field', key: 'shopName' }, label: '店名', reason: '与执照不符' } as const]
    succeeded(await requestCorrection(clerk, { caseId: filed.id, items }, morningOf('2026-06-01')))
    const { answerBy } = await db.correction.findFirstOrThrow({ where: { caseId: filed.id } })
    expect(answerBy && fromDbDate(answerBy)).toBe('2026-07-14')
    expect(await lapseCorrection(SYSTEM, { caseId: filed.id }, morningOf('2026-07-14'))).toMatchObject({
      refusal: { code: 'case.not-due-yet' },
    })
    succeeded(await lapseCorrection(SYSTEM, { caseId: filed.id }, morningOf('2026-07-15')))
    expect(await stateOf(filed.id)).toMatchObject({ status: 'lapsed' })
  })

  it('is accepted by silence from the day of receipt, and not before the period is over', async () => {
    const filed = await aFiledCase('2026-09-24')
    expect(await deemAcceptance(SYSTEM, { caseId: filed.id }, morningOf('2026-10-09'))).toMatchObject({
      refusal: { code: 'case.not-due-yet' },
    })
    const deemed = succeeded(await deemAcceptance(SYSTEM, { caseId: filed.id }, morningOf('2026-10-10')))
    expect(deemed.case).toMatchObject({ acceptedBy: 'deemed', acceptedOn: '2026-09-24', dueOn: '2026-10-15' })
    expect(deemed.event).toMatchObject({ actorKind: 'system', type: 'case.accepted' })
  })

  it('stands still during a special procedure and moves by the working days it took', async () => {
    const filed = await reviewed('2026-09-01')
    const pause = {
      procedure: 'EXPERT_REVIEW',
      expectedDays: 8,
      reason: '结构复杂',
      legalBasis: '许可法第四十五条',
    } as const
    succeeded(await startProcedure(approver, { caseId: filed.id, ...pause }, morningOf('2026-09-10')))
    expect(await stateOf(filed.id)).toMatchObject({ paused: true })
    expect(await grantCase(approver, { caseId: filed.id }, morningOf('2026-09-11'))).toMatchObject({
      refusal: { code: 'case.paused' },
    })
    succeeded(await endProcedure(approver, { caseId: filed.id, result: '专家同意' }, morningOf('2026-09-22')))
    expect(await stateOf(filed.id)).toEqual({ status: 'accepted', dueOn: '2026-09-28', paused: false })
  })

  it('gets more days when the head of the agency approves what somebody else asked for', async () => {
    const filed = await reviewed('2026-09-01')
    const asked = { caseId: filed.id, days: 10, reason: '需现场核验' }
    succeeded(await requestExtension(reviewer, asked, morningOf('2026-09-10')))
    expect(await denyCase(approver, { caseId: filed.id, reason: 'x', legalBasis: 'y' })).toMatchObject({
      refusal: { code: 'case.extension-open' },
    })
    const answer = { caseId: filed.id, approve: true, reason: '' }
    const approved = succeeded(await decideExtension(head, answer, morningOf('2026-09-11')))
    expect(approved.event).toMatchObject({ type: 'extension.approved', payload: { days: 10, reason: '需现场核验' } })
    expect(await stateOf(filed.id)).toMatchObject({ dueOn: '2026-09-29' })
  })

  it('ends when the applicant withdraws, and nothing stays on a desk', async () => {
    const filed = await reviewed('2026-09-01')
    succeeded(await withdrawCase(wang, { caseId: filed.id, reason: '不办了' }, morningOf('2026-09-02')))
    expect(await stateOf(filed.id)).toMatchObject({ status: 'withdrawn', dueOn: null })
    expect(await db.caseTask.count({ where: { caseId: filed.id, state: 'open' } })).toBe(0)
  })
})

it('refuses to save over a change made since the case was read', async () => {
  const filed = await aFiledCase()
  const [mine, theirs] = [await cases.find(db, filed.id), await cases.find(db, filed.id)]
  if (!mine || !theirs) throw new Error('the case was filed')
  expect(await cases.save(db, theirs, { ...theirs, case: { ...theirs.case, paused: true } }, systemClock.now())).toBe(
    true,
  )
  expect(await cases.save(db, mine, mine, systemClock.now())).toBe(false)
})
