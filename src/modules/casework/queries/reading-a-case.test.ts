import { beforeAll, describe, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { queryCodeFor } from '@/platform/crypto'
import { db } from '@/platform/db'
import { admin, citizen, officer } from '@/testing/actors'
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
import type { Case } from '../domain/case'
import { acceptCase } from '../use-cases/accept-case'
import { completeReview } from '../use-cases/complete-review'
import { requestCorrection } from '../use-cases/request-correction'
import { caseFile } from './case-file'
import { caseHistory, caseTimeline } from './case-history'
import { findByCaseNo } from './find-by-case-no'
import { myCases } from './my-cases'
import { ownCaseServices } from './own-case-services'
import { lapsedCorrections, overdueAcceptance } from './silent-cases'
import { trackCase } from './track-case'

const now = morningOf('2026-09-04')
let reviewed: Case
let filed: Case

beforeAll(async () => {
  await loadOfficialCalendar()
  reviewed = await aFiledCase('2026-09-01')
  succeeded(await acceptCase(clerk, { caseId: reviewed.id }, morningOf('2026-09-02')))
  const { id: taskId } = await openTaskOf(reviewed.id, 'review')
  const opinion = { caseId: reviewed.id, taskId, outcome: 'disagree', opinion: '内部意见' } as const
  succeeded(await completeReview(reviewer, opinion, morningOf('2026-09-03')))
  filed = await aFiledCase('2026-09-03')
})

describe('reading a case', () => {
  it('shows the file, its dates and exactly the steps this person may take', async () => {
    const view = await caseFile(traffic, reviewed.id, now)
    expect(view).toMatchObject({
      file: { case: { caseNo: reviewed.caseNo } },
      actions: ['review', 'startProcedure'],
      tasks: [{ taskKey: 'traffic' }],
      dates: { kind: 'decision', due: { dueOn: '2026-09-16' }, statutory: { dueOn: '2026-09-30' }, daysLeft: 8 },
    })
    expect((await caseFile(wang, filed.id, now))?.dates).toMatchObject({
      kind: 'acceptance',
      due: { dueOn: '2026-09-10' },
      expected: { dueOn: '2026-09-23', startsOn: '2026-09-10' },
    })
  })

  it.each([
    ['another citizen', citizen('李䶮')],
    ['a third department', officer('卫生', 'health/approver')],
    ['an administrator', admin('管理', 'audit_admin')],
    ['a stranger', ANYONE],
  ])('is not possible for %s, by any way', async (_who, actor) => {
    expect(await caseFile(actor, reviewed.id)).toBeNull()
    expect(await caseHistory(actor, reviewed.id)).toBeNull()
    expect(await caseTimeline(actor, reviewed.id)).toBeNull()
    expect(await findByCaseNo(actor, reviewed.caseNo)).toBeNull()
  })

  it.each(['', 'x', "1' OR '1'='1", '00000000-0000-7000-8000-000000000000'])(
    'with the id %j finds nothing',
    async (id) => {
      expect(await caseFile(SYSTEM, id)).toBeNull()
    },
  )

  it('by its number works however it is typed', async () => {
    expect(await findByCaseNo(clerk, ` ${reviewed.caseNo.toLowerCase()} `)).toBe(reviewed.id)
  })

  it('tells officers who wrote what, and the applicant what happened', async () => {
    const history = await caseHistory(approver, reviewed.id)
    expect(history?.events.map(({ actorName }) => actorName)).toEqual(['王芳', '钱进', '孙立'])
    expect(history?.chain).toEqual({ intact: true, length: 3 })
    const timeline = await caseTimeline(wang, reviewed.id)
    expect(timeline?.map(({ type }) => type)).toEqual(['submitted', 'accepted', 'taskCompleted'])
    expect(JSON.stringify(timeline)).not.toMatch(/内部意见|disagree|孙立/)
    expect(await caseHistory(wang, reviewed.id)).toBeNull()
  })

  it('shows a break in the record', async () => {
    await db.case.update({ where: { id: filed.id }, data: { lastHash: 'x' } })
    expect((await caseHistory(clerk, filed.id))?.chain).toEqual({ intact: false, brokenAt: 2, reason: 'changed' })
  })
})

describe('following a case by number and code', () => {
  it('shows states and dates with the name masked, and nothing that was written', async () => {
    const tracked = await trackCase(reviewed.caseNo, queryCodeFor(reviewed.caseNo).toLowerCase(), now)
    expect(tracked).toMatchObject({ status: 'accepted', applicant: '王*', submittedOn: '2026-09-01' })
    expect(tracked?.timeline.map(({ type }) => type)).toEqual(['submitted', 'accepted', 'taskCompleted'])
    expect(JSON.stringify(tracked)).not.toMatch(/王芳|内部意见|孙立|钱进/)
  })

  it('needs the code that belongs to the number', async () => {
    const code = queryCodeFor(reviewed.caseNo)
    expect(await trackCase(filed.caseNo, code)).toBeNull()
    expect(await trackCase(reviewed.caseNo, '')).toBeNull()
    expect(await trackCase('320682', code)).toBeNull()
  })
})

it('an applicant sees their own cases, latest first, a page at a time', async () => {
  const applicant = citizen('司徒雅婷')
  const facts = { applicantId: applicant.id, applicantName: applicant.name }
  const mine: string[] = []
  for (let i = 0; i < 23; i++) mine.unshift((await aFiledCase(`2026-08-${String(i + 1).padStart(2, '0')}`, facts)).id)
  const first = await myCases(applicant, undefined, now)
  const second = await myCases(applicant, first.next ?? undefined, now)
  expect([...first.cases, ...second.cases].map(({ id }) => id)).toEqual(mine)
  expect(second.next).toBeNull()
  expect((await myCases(clerk)).cases).toEqual([])
  const asked = [mine[0] ?? '', reviewed.id]
  expect([...(await ownCaseServices(applicant, asked)).keys()], 'of one’s own cases only').toEqual([mine[0]])
  expect(await ownCaseServices(clerk, asked)).toEqual(new Map())
})

it('the worker finds whom nobody answered, and who did not answer', async () => {
  const silent = await aFiledCase('2026-05-11')
  const asked = await aFiledCase('2026-05-11')
  const items = [{ target: { kind: 'material', key: 'lease' }, label: '合同', reason: '缺页' } as const]
  succeeded(await requestCorrection(clerk, { caseId: asked.id, items }, morningOf('2026-05-12')))
  expect(await overdueAcceptance(undefined, morningOf('2026-05-18'))).not.toContain(silent.id)
  expect(await overdueAcceptance(undefined, morningOf('2026-05-19'))).toContain(silent.id)
  expect(await lapsedCorrections(undefined, morningOf('2026-06-24'))).toEqual([])
  expect(await lapsedCorrections(undefined, morningOf('2026-06-25'))).toEqual([asked.id])
})
