import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { fromDbDate } from '@/kernel/plain-date'
import { db } from '@/platform/db'
import { keeper } from '@/testing/calendar-edits'
import { aNewCase, succeeded } from '@/testing/cases'
import { aDepartment, aPostHolder } from '@/testing/catalogue'
import { aFiledCase, clerk, loadOfficialCalendar, morningOf, wang } from '@/testing/filed-cases'
import { acceptCase } from './accept-case'
import { applyCalendarChange } from './apply-calendar-change'
import { openCase } from './open-case'
import { proposeCalendarDay } from './propose-calendar-day'
import { recountBatch, recountCases } from './recount-cases'

const FILED = '2026-11-02'
const clock = morningOf(FILED)
const grounds = { source: '市政府通告', reason: '雪灾停工' }
/** A transaction that waits for others to come is no matter of how busy the machine is. */
const UNHURRIED = { timeout: 60_000 }
let day = 2

/** The next working day is off: 3, 4 … November. */
const proposed = async () => {
  day += 1
  const date = `2026-11-${String(day).padStart(2, '0')}`
  return succeeded(await proposeCalendarDay(keeper, { date, kind: 'HOLIDAY', name: '雪灾', ...grounds }, clock))
}
const applied = async () => {
  const change = await proposed()
  succeeded(await applyCalendarChange(keeper, change, clock))
  return change
}
const eventsOf = async (caseId: string) =>
  (await db.caseEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })).map(({ type }) => type)
const dueOf = async (caseId: string) => {
  const { dueOn } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  return dueOn && fromDbDate(dueOn)
}

/** Until so many sessions wait for the turn between filing and the calendar. */
async function waitingForTheCalendar(count: number): Promise<void> {
  for (const until = performance.now() + 10_000; performance.now() < until; ) {
    const [row] = await db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event = 'advisory' AND query LIKE '%filing-by-calendar%'`
    if (row?.waiting === count) return
    await sleep(5)
  }
  throw new Error('nobody waited: a case could be filed by the old calendar and not be counted again')
}

beforeAll(loadOfficialCalendar)
// Whatever a test before left is brought to its end.
beforeEach(async () => {
  for (const { id } of await db.calendarChange.findMany({ where: { state: 'applied' } }))
    await recountCases(SYSTEM, { changeId: id }, clock)
})

it('a case filed in the very moment gets right dates and an event; whoever files a moment later needs none', async () => {
  const change = await proposed()
  let both: Promise<[unknown, { id: string }]> | undefined
  const filing = await db.$transaction(async (tx) => {
    const opened = await openCase(tx, wang, aNewCase({ applicantId: wang.id }), clock)
    both = Promise.all([
      applyCalendarChange(keeper, change, clock),
      waitingForTheCalendar(1).then(() => aFiledCase(FILED)),
    ])
    await waitingForTheCalendar(2)
    return opened
  }, UNHURRIED)
  const inTheMoment = succeeded(filing).case.id
  const [result, after] = (await both) ?? [null, { id: '' }]
  expect(result).toMatchObject({ ok: true })
  const byOldCalendar = await dueOf(inTheMoment)

  await recountCases(SYSTEM, change, clock)
  expect(await eventsOf(inTheMoment)).toEqual(['case.submitted', 'dates.recounted'])
  expect(await eventsOf(after.id)).toEqual(['case.submitted'])
  expect(await dueOf(inTheMoment)).toBe(await dueOf(after.id))
  expect(byOldCalendar).not.toBe(await dueOf(inTheMoment))
})

it('a step on a case that waits writes down first what the calendar moved, and the worker does it no second time', async () => {
  const { id } = await aFiledCase(FILED)
  const change = await applied()
  succeeded(await acceptCase(clerk, { caseId: id, expectedVersion: 0 }, clock))
  expect(await eventsOf(id)).toEqual(['case.submitted', 'dates.recounted', 'case.accepted'])
  const [recounted] = await db.caseEvent.findMany({ where: { caseId: id, type: 'dates.recounted' } })
  expect(recounted).toMatchObject({ actorName: '管理', payload: { changeId: change.changeId, appliedBy: '管理' } })
  expect(JSON.stringify(recounted?.payload), 'what nobody was told did not move').not.toContain('decision')
  await recountCases(SYSTEM, change, clock)
  expect(await eventsOf(id)).toHaveLength(3)
})

it('a step that is refused leaves the case to the worker', async () => {
  const { id } = await aFiledCase(FILED)
  const change = await applied()
  expect(await acceptCase(clerk, { caseId: id, expectedVersion: 7 }, clock)).toMatchObject({ ok: false })
  expect(await eventsOf(id)).toEqual(['case.submitted'])
  await recountCases(SYSTEM, change, clock)
  expect(await eventsOf(id)).toEqual(['case.submitted', 'dates.recounted'])
})

it('goes on where it was left, by several workers at once, and tells each officer once how many of theirs moved', async () => {
  const departmentId = await aDepartment('住建试验局', '0871')
  const accountId = await aPostHolder(departmentId, 'window_clerk')
  const ids: string[] = []
  for (let n = 0; n < 27; n++) ids.push((await aFiledCase(FILED, { departmentId })).id)
  const { changeId } = await applied()
  expect(await recountBatch(SYSTEM, changeId, clock), 'one batch is not all').toBe(false)
  expect(await db.calendarChange.findUniqueOrThrow({ where: { id: changeId } })).toMatchObject({ recountedAt: null })
  const next = await proposed()
  await Promise.all([1, 2, 3].map(() => recountCases(SYSTEM, { changeId }, clock)))
  for (const id of ids) expect(await eventsOf(id)).toEqual(['case.submitted', 'dates.recounted'])
  const told = await db.$queryRaw<{ count: number }[]>`
    SELECT (data->>'count')::int AS count FROM pgboss.job
    WHERE name = 'calendar-notice' AND data->>'accountId' = ${accountId} AND data->>'eventId' = ${changeId}`
  expect(told).toEqual([{ count: 27 }])
  expect(await applyCalendarChange(keeper, next, clock)).toMatchObject({ ok: true })
})

it('hands the rest to another job after its time, and no change is applied over one whose cases still wait', async () => {
  for (let n = 0; n < 6 * 10; n++) await aFiledCase(FILED)
  const { changeId } = await applied()
  await recountCases(SYSTEM, { changeId }, clock, 0)
  const jobs = await db.$queryRaw<object[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'calendar-recount' AND data->>'changeId' = ${changeId}`
  expect(jobs).toHaveLength(2)
  const next = await proposed()
  expect(await applyCalendarChange(keeper, next, clock)).toMatchObject({
    refusal: { code: 'calendar.recount-underway' },
  })
  await recountCases(SYSTEM, { changeId }, clock)
  expect(await applyCalendarChange(keeper, next, clock)).toMatchObject({ ok: true })
})
