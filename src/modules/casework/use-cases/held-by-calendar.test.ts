import { beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { fromDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import { admin, officer } from '@/testing/actors'
import { applied, deputy, keeper } from '@/testing/calendar-edits'
import { succeeded } from '@/testing/cases'
import { aFiledCase, clerk, loadOfficialCalendar, morningOf, wang } from '@/testing/filed-cases'
import { heldCases } from '../queries/held-cases'
import { lapsedCorrections, overdueAcceptance } from '../queries/silent-cases'
import { deemAcceptance } from './deem-acceptance'
import { lapseCorrection } from './lapse-correction'
import { proposeCalendarDay } from './propose-calendar-day'
import { proposeCalendarNotice } from './propose-calendar-notice'
import { requestCorrection } from './request-correction'

beforeAll(loadOfficialCalendar)

const items = [{ target: { kind: 'material', key: 'lease' }, label: '租赁合同', reason: '缺第 2 页' } as const]

async function askedOn(day: string): Promise<string> {
  const { id } = await aFiledCase(day)
  succeeded(await requestCorrection(clerk, { caseId: id, items }, morningOf(day)))
  return id
}

async function lastDaysOf(caseId: string) {
  const { answerBy, dueOn, dueProvisional } = await db.correction.findFirstOrThrow({ where: { caseId } })
  return { told: answerBy && fromDbDate(answerBy), counts: dueOn && fromDbDate(dueOn), dueProvisional }
}

it('a day off added later gives the applicant that day, and the day told stays on record', async () => {
  const caseId = await askedOn('2026-06-01')
  expect(await lastDaysOf(caseId)).toEqual({ told: '2026-07-14', counts: '2026-07-14', dueProvisional: false })
  const why = { source: '市政府通告', reason: '台风' }
  const extra = { date: '2026-07-03', kind: 'HOLIDAY', name: '台风停工', ...why } as const
  const before = morningOf('2026-07-01')
  expect(await applied(proposeCalendarDay(keeper, extra, before), before)).toBe(1)
  expect(await lastDaysOf(caseId)).toEqual({ told: '2026-07-14', counts: '2026-07-15', dueProvisional: false })

  expect(await lapsedCorrections(undefined, morningOf('2026-07-15'))).not.toContain(caseId)
  expect(await lapseCorrection(SYSTEM, { caseId }, morningOf('2026-07-15'))).toMatchObject({
    refusal: { code: 'case.not-due-yet' },
  })
  expect(await lapsedCorrections(undefined, morningOf('2026-07-16'))).toContain(caseId)
  succeeded(await lapseCorrection(SYSTEM, { caseId }, morningOf('2026-07-16')))

  const after = morningOf('2026-07-16')
  await applied(proposeCalendarDay(keeper, { ...extra, kind: null }, after), after, deputy)
  expect(await lastDaysOf(caseId)).toMatchObject({ counts: '2026-07-15' })
})

it('silence accepts a licence; a benefit that nobody answers is late, and stays to be answered', async () => {
  const benefit = await aFiledCase('2026-08-03', { itemType: 'BENEFIT' })
  const licence = await aFiledCase('2026-08-03')
  const later = morningOf('2026-08-20')
  const silent = await overdueAcceptance(undefined, later)
  expect(silent).toContain(licence.id)
  expect(silent).not.toContain(benefit.id)
  expect(await deemAcceptance(SYSTEM, { caseId: benefit.id }, later)).toMatchObject({
    refusal: { code: 'case.silence-accepts-nothing' },
  })
})

describe('while the holidays of 2027 are unknown', () => {
  let silent = ''
  let unanswered = ''
  const later = morningOf('2027-01-20')
  beforeAll(async () => {
    silent = (await aFiledCase('2026-12-29')).id
    unanswered = await askedOn('2026-12-01')
  })

  it('nothing ends by itself, and those who can do something about it are told', async () => {
    expect(await overdueAcceptance(undefined, later)).not.toContain(silent)
    expect(await lapsedCorrections(undefined, later)).not.toContain(unanswered)
    const held = { refusal: { code: 'case.calendar-unpublished' } }
    expect(await deemAcceptance(SYSTEM, { caseId: silent }, later)).toMatchObject(held)
    expect(await lapseCorrection(SYSTEM, { caseId: unanswered }, later)).toMatchObject(held)

    const told = [{ year: 2027, acceptance: 1, correction: 1 }]
    expect(await heldCases(clerk, later)).toEqual(told)
    expect(await heldCases(keeper, later)).toEqual(told)
    for (const other of [officer('冯警', 'police/reviewer'), admin('安全', 'security_admin'), wang]) {
      expect(await heldCases(other, later)).toEqual([])
    }
  })

  it('goes on by the true day once the notice is loaded', async () => {
    const holidays = [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }]
    const why = { source: '试验通知', reason: '按通知录入' }
    const notice = { year: 2027, publishedOn: '2027-01-20', holidays, makeupDays: [], ...why }
    await applied(proposeCalendarNotice(keeper, notice, later), later, deputy)
    expect(await heldCases(keeper, later)).toEqual([])
    expect(await lastDaysOf(unanswered)).toEqual({ told: '2027-01-12', counts: '2027-01-13', dueProvisional: false })
    expect(await overdueAcceptance(undefined, later)).toContain(silent)
    expect(await lapsedCorrections(undefined, later)).toContain(unanswered)
    succeeded(await deemAcceptance(SYSTEM, { caseId: silent }, later))
    succeeded(await lapseCorrection(SYSTEM, { caseId: unanswered }, later))
  })
})
