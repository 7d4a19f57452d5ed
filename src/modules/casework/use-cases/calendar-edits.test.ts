import { beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { fromDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import { admin, officer } from '@/testing/actors'
import { applied, deputy, guard, keeper } from '@/testing/calendar-edits'
import { succeeded } from '@/testing/cases'
import { aFiledCase, clerk, loadOfficialCalendar, morningOf } from '@/testing/filed-cases'
import { calendarChange, calendarChanges, calendarChangesToDecide } from '../queries/calendar-changes'
import { caseFile } from '../queries/case-file'
import { caseHistory, caseTimeline } from '../queries/case-history'
import { acceptCase } from './accept-case'
import { applyCalendarChange } from './apply-calendar-change'
import { dropCalendarChange } from './drop-calendar-change'
import { proposeCalendarDay } from './propose-calendar-day'
import { proposeCalendarNotice } from './propose-calendar-notice'
import { proposeCalendarYear } from './propose-calendar-year'
import { recomputeDueDates } from './recompute-due-dates'
import { recountCases } from './recount-cases'

beforeAll(loadOfficialCalendar)

const clock = morningOf('2026-12-21')
const why = { source: '市政府通告', reason: '雪灾停工' }
const snow = (date: string) => ({ date, kind: 'HOLIDAY', name: '雪灾', ...why }) as const

async function dueOf(caseId: string) {
  const { dueOn, dueProvisional, version } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  return { dueOn: dueOn && fromDbDate(dueOn), dueProvisional, version }
}

const recountsOf = (caseId: string) =>
  db.caseEvent.findMany({ where: { caseId, type: 'dates.recounted' }, orderBy: { seq: 'asc' } })

it('a date past the last loaded year is provisional until the notice is loaded, and then moves to the true day', async () => {
  const filed = await aFiledCase('2026-12-21')
  succeeded(await acceptCase(clerk, { caseId: filed.id }, clock))
  expect(await dueOf(filed.id)).toEqual({ dueOn: '2027-01-04', dueProvisional: true, version: 1 })

  const holidays = [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }]
  const notice = { year: 2027, publishedOn: '2026-12-21', holidays, makeupDays: [], source: '试验通知', reason: '录入' }
  expect(await applied(proposeCalendarNotice(keeper, notice, clock), clock)).toBe(1)
  expect(await dueOf(filed.id)).toEqual({ dueOn: '2027-01-05', dueProvisional: false, version: 1 })
  const task = await db.caseTask.findFirstOrThrow({ where: { caseId: filed.id, taskKey: 'review' } })
  expect(task.dueOn && fromDbDate(task.dueOn)).toBe('2026-12-28')

  expect(await applied(proposeCalendarDay(keeper, snow('2026-12-28'), clock), clock)).toBe(1)
  expect(await dueOf(filed.id)).toMatchObject({ dueOn: '2027-01-06' })
  expect(await applied(proposeCalendarDay(keeper, { ...snow('2026-12-28'), kind: null }, clock), clock)).toBe(1)
  expect(await dueOf(filed.id)).toMatchObject({ dueOn: '2027-01-05' })

  await applied(proposeCalendarYear(keeper, { year: 2027, published: false, ...why }, clock), clock)
  expect(await dueOf(filed.id)).toMatchObject({ dueProvisional: true, version: 1 })
  expect(await recountsOf(filed.id)).toHaveLength(4)
  const acts = await db.auditEntry.findMany({ where: { subjectKind: 'calendar' }, orderBy: { seq: 'asc' } })
  expect(acts.map(({ action }) => action)).toEqual(
    Array.from({ length: 4 }, () => ['calendar.change-proposed', 'calendar.change-applied']).flat(),
  )
})

describe('a proposal', () => {
  it('changes nothing, and says which cases would move from which day to which', async () => {
    const filed = await aFiledCase('2026-11-02')
    const before = morningOf('2026-11-02')
    succeeded(await acceptCase(clerk, { caseId: filed.id }, before))
    const was = await dueOf(filed.id)
    const { changeId } = succeeded(await proposeCalendarDay(keeper, snow('2026-11-05'), before))
    expect(await dueOf(filed.id)).toEqual(was)
    expect(await db.calendarDay.count({ where: { name: '雪灾' } })).toBe(0)
    const view = await calendarChange(keeper, changeId, {}, before)
    expect(view).toMatchObject({ byTwo: false, mayApply: true, counts: { relieved: 0, madeLate: 0 } })
    const moved = view?.cases.find(({ caseId }) => caseId === filed.id)?.moved
    expect(moved).toContainEqual({ of: 'decision', from: was.dueOn, to: '2026-11-17' })
    expect(JSON.stringify(view?.cases)).not.toContain(filed.applicantName)

    expect(await proposeCalendarDay(keeper, snow('2026-11-05'), before), 'once').toMatchObject({ value: { changeId } })
    expect(await calendarChange(guard, changeId, {}, before)).toMatchObject({ mayApply: false })
    expect(await applyCalendarChange(guard, { changeId }, before)).toMatchObject({
      refusal: { code: 'calendar.not-permitted' },
    })
    expect(await calendarChange(clerk, changeId), 'officers read what was applied').toBeNull()
    succeeded(await dropCalendarChange(keeper, { changeId, reason: '' }, before))
    expect(await applyCalendarChange(keeper, { changeId }, before)).toMatchObject({
      refusal: { code: 'calendar.change-decided' },
    })
  })

  it('tells everything that is missing at once', async () => {
    const nothing = { date: 'x', kind: 'HOLIDAY', name: ' ', source: '', reason: '' } as const
    const refused = await proposeCalendarDay(keeper, nothing, clock)
    const said = refused.ok ? [] : [refused.refusal, ...(refused.refusal.also ?? [])]
    expect(said.map(({ field }) => field)).toEqual(['date', 'name', 'source', 'reason'])
    expect(await proposeCalendarDay(keeper, { ...snow('2026-12-25'), kind: null }, clock)).toMatchObject({
      refusal: { code: 'calendar.nothing-changes' },
    })
  })

  it('is not applied once the calendar was changed otherwise, since its preview is not what would happen', async () => {
    const day = '2026-12-23'
    const first = succeeded(await proposeCalendarDay(keeper, snow(day), clock))
    await applied(proposeCalendarDay(deputy, { ...snow(day), name: '大雪' }, clock), clock, deputy)
    expect(await applyCalendarChange(keeper, first, clock)).toMatchObject({
      refusal: { code: 'calendar.changed-since' },
    })
    succeeded(await dropCalendarChange(keeper, { ...first, reason: '' }, clock))
    await applied(proposeCalendarDay(keeper, { ...snow(day), kind: null }, clock), clock)
  })
})

describe('over a day that has begun', () => {
  const today = morningOf('2026-09-30')
  let late = ''
  beforeAll(async () => {
    late = (await aFiledCase('2026-09-14')).id
    succeeded(await acceptCase(clerk, { caseId: late }, morningOf('2026-09-14')))
  })

  it('two persons answer for it; the overdue case that becomes punctual says so for good', async () => {
    expect((await dueOf(late)).dueOn).toBe('2026-09-28')
    const now = morningOf('2026-09-29')
    const { changeId } = succeeded(await proposeCalendarDay(keeper, snow('2026-09-16'), now))
    const preview = await calendarChange(keeper, changeId, {}, now)
    expect(preview).toMatchObject({ byTwo: true, mayApply: false })
    expect(await applyCalendarChange(keeper, { changeId }, now)).toMatchObject({
      refusal: { code: 'calendar.second-person-required' },
    })
    expect(await calendarChangesToDecide(guard, now)).toBe(1)
    expect(await calendarChangesToDecide(keeper, now)).toBe(0)

    succeeded(await applyCalendarChange(guard, { changeId }, now))
    await recountCases(SYSTEM, { changeId }, now)
    const [event] = await recountsOf(late)
    expect(event).toMatchObject({
      actorName: '安全',
      payload: {
        days: ['2026-09-16'],
        ...why,
        requestedBy: '管理',
        appliedBy: '安全',
        overdueBefore: true,
        overdueAfter: false,
      },
    })
    expect((await calendarChange(keeper, changeId))?.counts.relieved).toBe(1)
    expect(await applyCalendarChange(guard, { changeId }, now), 'pressed twice').toMatchObject({ ok: true })
    expect(await recountsOf(late)).toHaveLength(1)
  })

  it('its record holds, and both its people can read it', async () => {
    expect(await caseHistory(clerk, late)).toMatchObject({ chain: { intact: true } })
    const row = await db.case.findUniqueOrThrow({ where: { id: late } })
    const applicant = { kind: 'citizen', id: row.applicantId, name: row.applicantName, realNameLevel: 1 } as const
    expect((await caseTimeline(applicant, late))?.at(-1)).toMatchObject({
      type: 'datesRecounted',
      facts: { of: 'decision', reason: '雪灾停工' },
    })
    expect((await caseFile(clerk, late, today))?.file.case.status).toBe('accepted')
  })

  it('the database itself refuses one person alone', async () => {
    const { id } = await db.calendarChange.findFirstOrThrow({ where: { byTwo: true, state: 'applied' } })
    const alone = db.calendarChange.update({ where: { id }, data: { decidedById: keeper.id } })
    await expect(alone).rejects.toThrow(/calendar_changes_two_people/)
  })
})

it('officers are told how many of theirs moved, and see their own department’s alone', async () => {
  const now = morningOf('2026-10-12')
  const filed = await aFiledCase('2026-10-12')
  const { changeId } = succeeded(await proposeCalendarDay(keeper, snow('2026-10-15'), now))
  succeeded(await applyCalendarChange(keeper, { changeId }, now))
  expect(await calendarChange(keeper, changeId)).toMatchObject({ waiting: await db.calendarRecount.count() })
  await recountCases(SYSTEM, { changeId }, now)
  expect(await calendarChange(keeper, changeId)).toMatchObject({ waiting: 0 })
  expect((await calendarChange(clerk, changeId))?.cases.map(({ caseId }) => caseId)).toContain(filed.id)
  expect((await calendarChange(officer('外人', 'water/window_clerk'), changeId))?.cases).toEqual([])
  expect((await calendarChanges(clerk, 'decided')).changes).toEqual([])
  expect((await calendarChanges(guard, 'decided')).changes.map(({ id }) => id)).toContain(changeId)
})

it.each([
  ['a window clerk', clerk],
  ['the security administrator', guard],
  ['the auditor', admin('审计', 'audit_admin')],
])('%s may not propose, and nothing changes', async (_who, actor) => {
  const before = await db.calendarDay.count()
  const refused = { refusal: { code: 'calendar.not-permitted' } }
  expect(await proposeCalendarDay(actor, snow('2026-12-30'), clock)).toMatchObject(refused)
  expect(await recomputeDueDates(actor, clock)).toMatchObject(refused)
  expect(await db.calendarDay.count()).toBe(before)
})

it('counting again without a change changes nothing', async () => {
  succeeded(await recomputeDueDates(SYSTEM, clock))
  expect(await recomputeDueDates(SYSTEM, clock)).toEqual({ ok: true, value: { casesChanged: 0 } })
})
