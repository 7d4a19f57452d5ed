import { beforeAll, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { fromDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import { admin } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aFiledCase, clerk, loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { acceptCase } from './accept-case'
import { importCalendarNotice } from './import-calendar-notice'
import { publishCalendarYear } from './publish-calendar-year'
import { recomputeDueDates } from './recompute-due-dates'
import { setCalendarDay } from './set-calendar-day'

beforeAll(loadOfficialCalendar)

const keeper = admin('管理', 'system_admin')
const clock = morningOf('2026-12-21')

async function dueOf(caseId: string) {
  const { dueOn, dueProvisional, version } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  return { dueOn: dueOn && fromDbDate(dueOn), dueProvisional, version }
}

it('a date past the last loaded year is provisional until the notice is loaded, and then moves to the true day', async () => {
  const filed = await aFiledCase('2026-12-21')
  succeeded(await acceptCase(clerk, { caseId: filed.id }, clock))
  expect(await dueOf(filed.id)).toEqual({ dueOn: '2027-01-04', dueProvisional: true, version: 1 })

  const holidays = [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }]
  const notice = { year: 2027, source: '试验通知', publishedOn: '2026-12-21', holidays, makeupDays: [] }
  expect(await importCalendarNotice(keeper, notice, clock)).toEqual({ ok: true, value: { casesChanged: 1 } })
  expect(await dueOf(filed.id)).toEqual({ dueOn: '2027-01-05', dueProvisional: false, version: 1 })
  const task = await db.caseTask.findFirstOrThrow({ where: { caseId: filed.id, taskKey: 'review' } })
  expect(task.dueOn && fromDbDate(task.dueOn)).toBe('2026-12-28')

  expect(await setCalendarDay(keeper, { date: '2026-12-28', kind: 'HOLIDAY', name: '雪灾' }, clock)).toMatchObject({
    value: { casesChanged: 1 },
  })
  expect(await dueOf(filed.id)).toMatchObject({ dueOn: '2027-01-06' })
  succeeded(await setCalendarDay(keeper, { date: '2026-12-28', kind: null, name: '' }, clock))
  expect(await dueOf(filed.id)).toMatchObject({ dueOn: '2027-01-05' })

  succeeded(await publishCalendarYear(keeper, { year: 2027, published: false, source: '', publishedOn: null }, clock))
  expect(await dueOf(filed.id)).toMatchObject({ dueProvisional: true })
  const actions = await db.auditEntry.findMany({ where: { subjectKind: 'calendar' }, orderBy: { seq: 'asc' } })
  expect(actions.map(({ action, actorName }) => `${actorName} ${action}`)).toEqual([
    '管理 calendar.notice-loaded',
    '管理 calendar.day-set',
    '管理 calendar.day-set',
    '管理 calendar.year-unpublished',
  ])
})

it.each([
  ['a window clerk', clerk],
  ['the security administrator', admin('安全', 'security_admin')],
])('%s may not edit the calendar, and nothing changes', async (_who, actor) => {
  const before = await db.calendarDay.count()
  const day = { date: '2026-12-30', kind: 'HOLIDAY', name: '放假' } as const
  expect(await setCalendarDay(actor, day, clock)).toMatchObject({ refusal: { code: 'calendar.not-permitted' } })
  expect(await recomputeDueDates(actor, clock)).toMatchObject({ refusal: { code: 'calendar.not-permitted' } })
  expect(await db.calendarDay.count()).toBe(before)
})

it('counting again without a change changes nothing', async () => {
  expect(await recomputeDueDates(SYSTEM, clock)).toEqual({ ok: true, value: { casesChanged: 0 } })
})
