import { beforeAll, describe, expect, it } from 'vitest'
import type { Case } from '@/modules/casework/domain/case'
import { db } from '@/platform/db'
import { admin, idOf, officer } from '@/testing/actors'
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
import { acceptCase } from '../use-cases/accept-case'
import { completeReview } from '../use-cases/complete-review'
import { grantCase } from '../use-cases/grant-case'
import { requestCorrection } from '../use-cases/request-correction'
import { requestExtension } from '../use-cases/request-extension'
import { dueOverview } from './due-overview'
import { worklist } from './worklist'

const now = morningOf('2026-09-08')
const both = officer('孙立', 'housing/reviewer', 'housing/approver')
const clinic = officer('卫生', 'health/window_clerk')
let late: Case
let today: Case
let later: Case
let waiting: Case
let inReview: Case
let decided: Case

beforeAll(async () => {
  await loadOfficialCalendar()
  const foundBy = { names: ['𠮷祥小吃店'], phones: ['0513-87512345', '13800000001'] }
  late = await aFiledCase('2026-08-31', { applicantId: idOf('赵孟𫖯'), applicantName: '赵孟𫖯', foundBy })
  today = await aFiledCase('2026-09-01', { applicantName: '丁' })
  later = await aFiledCase('2026-09-07', { title: '临时占用城市道路审批' })
  waiting = await aFiledCase('2026-09-02')
  const items = [{ target: { kind: 'material', key: 'lease' }, label: '合同', reason: '缺页' } as const]
  succeeded(await requestCorrection(clerk, { caseId: waiting.id, items }, morningOf('2026-09-03')))
  inReview = await aFiledCase('2026-09-02')
  succeeded(await acceptCase(clerk, { caseId: inReview.id }, morningOf('2026-09-03')))
  decided = await aFiledCase('2026-09-01')
  succeeded(await acceptCase(clerk, { caseId: decided.id }, morningOf('2026-09-01')))
  for (const [who, key] of [
    [both, 'review'],
    [traffic, 'traffic'],
  ] as const) {
    const { id: taskId } = await openTaskOf(decided.id, key)
    succeeded(await completeReview(who, { caseId: decided.id, taskId, outcome: 'agree', opinion: '好' }, now))
  }
})

const numbers = async (...asked: Parameters<typeof worklist>) =>
  (await worklist(asked[0], asked[1], asked[2], now)).rows.map(({ caseNo }) => caseNo)

describe('the worklist', () => {
  it('shows a clerk what waits for the window, overdue first, with the days left', async () => {
    const { rows } = await worklist(clerk, { view: 'mine' }, undefined, now)
    expect(rows.map(({ caseNo, daysLeft, urgency }) => [caseNo, daysLeft, urgency])).toEqual([
      [late.caseNo, -1, 'overdue'],
      [today.caseNo, 0, 'today'],
      [later.caseNo, 4, 'normal'],
    ])
    expect(rows[0]).toMatchObject({
      applicantName: '赵孟𫖯',
      taskNames: ['受理'],
      action: 'accept',
      status: 'submitted',
    })
  })

  it('shows each reviewer the tasks of their own department only', async () => {
    expect(await numbers(reviewer, { view: 'mine' })).toEqual([inReview.caseNo])
    expect(await numbers(traffic, { view: 'mine' })).toEqual([inReview.caseNo])
  })

  it('offers a decision to an approver, but not to one who reviewed the case', async () => {
    expect(await numbers(approver, { view: 'mine' })).toEqual([decided.caseNo])
    expect(await numbers(both, { view: 'mine', action: 'approve' })).toEqual([])
  })

  it('shows a department all its open cases, those that wait for the applicant last', async () => {
    const all = await numbers(clerk, { view: 'department' })
    expect(all).toHaveLength(6)
    expect(all[0]).toBe(late.caseNo)
    expect(all.at(-1)).toBe(waiting.caseNo)
    expect(await numbers(clerk, { view: 'department', status: 'awaiting_correction' })).toEqual([waiting.caseNo])
    expect(await numbers(clerk, { view: 'department', action: 'review' })).toEqual([inReview.caseNo])
  })

  it.each([
    ['a rare name', '赵孟𫖯', () => late],
    ['a name of one character', '丁', () => today],
    ['a word of the service', '占用城市道路', () => later],
    ['the number as typed', '', () => waiting],
    ['the name of a shop', '𠮷祥', () => late],
    ['a landline', '(0513) 87512345', () => late],
    ['a landline without its area', '87512345', () => late],
    ['a mobile phone', '+86 138-0000-0001', () => late],
  ])('finds a case by %s', async (_what, q, wanted) => {
    const one = wanted()
    const typed = q || one.caseNo.toLowerCase().replace(/(.{6})/, '$1 ')
    for (const view of ['department', 'found'] as const)
      expect(await numbers(clerk, { view, q: typed })).toEqual([one.caseNo])
  })

  it('shows nothing to other departments, administrators and citizens', async () => {
    for (const view of ['mine', 'department', 'closed', 'found'] as const) {
      expect(await numbers(clinic, { view })).toEqual([])
      expect(await numbers(admin('管理', 'system_admin'), { view })).toEqual([])
      expect(await numbers(wang, { view })).toEqual([])
      expect(await numbers(clinic, { view, departmentId: idOf('housing') })).toEqual([])
      expect(await numbers(clinic, { view, q: '87512345' })).toEqual([])
    }
  })

  it('asks the head, not the one who asked, about an extension', async () => {
    const headToo = officer('孙立', 'housing/reviewer', 'housing/agency_head')
    succeeded(await requestExtension(headToo, { caseId: inReview.id, days: 5, reason: '复杂' }, now))
    expect(await numbers(head, { view: 'mine' })).toEqual([inReview.caseNo])
    expect(await numbers(headToo, { view: 'mine', action: 'extend' })).toEqual([])
  })

  it('counts what is late, due today and waiting in all', async () => {
    expect(await dueOverview(clerk, now)).toMatchObject({ mine: { overdue: 1, today: 1, total: 3 } })
    expect((await dueOverview(clerk, now)).department.total).toBe(6)
    expect(await dueOverview(wang, now)).toMatchObject({ mine: { total: 0 }, department: { total: 0 } })
  })

  it('keeps what is done, latest first', async () => {
    succeeded(await grantCase(approver, { caseId: decided.id }, now))
    expect(await numbers(clerk, { view: 'closed' })).toEqual([decided.caseNo])
    expect(await numbers(clerk, { view: 'found', q: decided.caseNo })).toEqual([decided.caseNo])
    expect(await numbers(clerk, { view: 'found' })).toEqual([])
  })
})

it('goes through a long list page by page without losing or repeating a row', async () => {
  const many = Array.from({ length: 70 }, (_, i) => `2026-09-${String(1 + (i % 5)).padStart(2, '0')}`)
  for (const day of many) await aFiledCase(day, { departmentId: idOf('health') })
  await db.caseTask.updateMany({ where: { departmentId: idOf('health') }, data: { dueOn: new Date('2026-09-10') } })
  await db.$executeRaw`UPDATE case_tasks SET due_on = NULL WHERE department_id = ${idOf('health')}::uuid AND id::text ~ '[0-3]$'`
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await worklist(clinic, { view: 'mine' }, cursor, now)
    seen.push(...page.rows.map(({ caseId }) => caseId))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(70)
  expect(new Set(seen).size).toBe(70)
})

it.each(['', 'x', '~', 'null~1', "2026-09-01~'; drop table cases", '2026-99-99~00000000-0000-7000-8000-000000000000'])(
  'starts from the top when the place in the list is not one of ours: %j',
  async (cursor) => {
    const first = await worklist(clerk, { view: 'department' }, undefined, now)
    const given = await worklist(clerk, { view: 'department' }, cursor, now)
    expect(given.rows[0]).toEqual(first.rows[0])
  },
)
