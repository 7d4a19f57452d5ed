import { describe, expect, it } from 'vitest'
import type { Actor } from '@/kernel/actor'
import { SYSTEM } from '@/kernel/actor'
import { addDays } from '@/kernel/plain-date'
import { citizen as citizenOf, idOf, officer } from '@/testing/actors'
import { aNewCase, onDay, succeeded, TERMS } from '@/testing/cases'
import { fc } from '@/testing/generated'
import { accept, deemAccepted, requestCorrection, resubmit } from '../acceptance'
import type { CaseFile } from '../case'
import { acceptanceDue, answerDue, expectedDue, promisedDue, statutoryDue } from '../case-clock'
import { openCorrection } from '../case-file'
import { grant, review } from '../decision'
import { endingDate, endingOn } from '../ending-date'
import { decideExtension, requestExtension } from '../extension'
import { opened } from '../opening'
import { refusalFor } from '../permissions'
import { endProcedure, startProcedure } from '../special-procedure'
import { taskDue } from '../stage-terms'
import type { Decided, Moment } from '../step'
import { personOf } from './people'
import { CALENDAR, ToyCase } from './testing/toy-city'
import { PERMIT } from './testing/toy-permit'

const wang = citizenOf('王芳')
const clerk = officer('钱进', 'housing/window_clerk')
const reviewer = officer('孙审', 'housing/reviewer', 'housing/approver')
const traffic = officer('冯警', 'police/reviewer')
const approver = officer('周批', 'housing/approver')
const head = officer('吴长', 'housing/agency_head', 'housing/reviewer')

type Press = {
  action: string
  by: Actor
  input?: object
  today: (file: CaseFile, actor: Actor, moment: Moment) => Decided
}
const items = [{ target: { kind: 'field', key: 'a' }, label: 'a', reason: 'x' }] as const
const taskOf = (file: CaseFile, department: string) =>
  file.tasks.find(
    ({ state, action, departmentId }) => state === 'open' && action === 'review' && departmentId === idOf(department),
  )
const agrees = (department: string) => (file: CaseFile, actor: Actor, moment: Moment) =>
  review(file, actor, { taskId: taskOf(file, department)?.id ?? '', outcome: 'agree', opinion: '同意' }, moment)
const PRESSES: Press[] = [
  { action: 'requestCorrection', by: clerk, today: (f, a, m) => requestCorrection(f, a, { items }, m) },
  { action: 'resubmit', by: wang, today: (f, _a, m) => resubmit(f, { filing: 2 }, m) },
  { action: 'accept', by: clerk, today: accept },
  { action: 'deemAccepted', by: SYSTEM, today: deemAccepted },
  { action: 'review', by: reviewer, today: agrees('housing') },
  { action: 'review', by: traffic, today: agrees('police') },
  {
    action: 'startProcedure',
    by: traffic,
    today: (f, a, m) =>
      startProcedure(f, a, { procedure: 'HEARING', expectedDays: 5, reason: 'x', legalBasis: 'y' }, m),
  },
  {
    action: 'startProcedure',
    by: reviewer,
    today: (f, a, m) =>
      startProcedure(f, a, { procedure: 'HEARING', expectedDays: 5, reason: 'x', legalBasis: 'y' }, m),
  },
  { action: 'endProcedure', by: reviewer, today: (f, a, m) => endProcedure(f, a, { result: 'z' }, m) },
  { action: 'endProcedure', by: approver, today: (f, a, m) => endProcedure(f, a, { result: 'z' }, m) },
  {
    action: 'requestExtension',
    by: head,
    input: { days: 7 },
    today: (f, a, m) => requestExtension(f, a, { days: 7, reason: 'x' }, m),
  },
  {
    action: 'decideExtension',
    by: officer('郑长', 'housing/agency_head'),
    input: { approve: true },
    today: (f, a, m) => decideExtension(f, a, { approve: true, reason: '' }, m),
  },
  { action: 'grant', by: approver, today: (f, a, m) => grant(f, a, { reason: 'x', conditions: '' }, m) },
]

const unit = fc.constantFrom('workday', 'calendar_day')
const limit = (max: number) => fc.record({ amount: fc.integer({ min: 0, max }), unit })
const scenario = fc.record({
  start: fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-02', n)),
  acceptance: limit(6),
  promised: limit(15),
  statutory: fc.option(limit(30)),
  correctionDays: fc.option(fc.integer({ min: 1, max: 20 })),
  presses: fc.array(
    fc.record({ press: fc.integer({ min: 0, max: PRESSES.length - 1 }), later: fc.integer({ min: 0, max: 6 }) }),
    { minLength: 6, maxLength: 24 },
  ),
})
type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never

function begun({ start, acceptance, promised, statutory, correctionDays }: Scenario, ids: { next: number }) {
  const terms = { ...TERMS, acceptance, promised, statutory, correctionLimitDays: correctionDays } as typeof TERMS
  const file = opened(
    aNewCase({ terms, applicantId: wang.id }),
    { id: idOf('case'), caseNo: '320682ZJ0101202609010000011' },
    momentOn(start, ids),
  ).file
  const reviews = [
    { key: 'review', departmentId: idOf('housing'), days: 5 },
    { key: 'traffic', departmentId: idOf('police'), days: 3 },
  ]
  const input = {
    departmentId: idOf('housing'),
    applicant: wang.id,
    terms: { acceptance, promised, statutory, correctionDays },
    reviews,
    approveDays: 2,
  }
  return { file, city: new ToyCase(PERMIT, `${start} 10:00`), input }
}

/** Ten in the morning of a day; no two things get the same id. */
const momentOn = (day: string, ids: { next: number }): Moment => ({
  ...onDay(day),
  calendar: CALENDAR,
  newId: () => idOf(`id-${ids.next++}`),
})

const dated = (due: { dueOn: string; provisional: boolean } | null) =>
  due && { dueOn: due.dueOn, provisional: due.provisional }

function compared(file: CaseFile, city: ToyCase, today: string) {
  const isSubmitted = file.case.status === 'submitted'
  expect(city.case.status).toBe(file.case.status)
  if (isSubmitted) {
    expect(dated(city.due('acceptance'))).toEqual(dated(acceptanceDue(file.case, CALENDAR, today)))
    expect(dated(city.due('expected'))).toEqual(dated(expectedDue(file.case, CALENDAR, today)))
  }
  if (file.case.status === 'granted') return
  expect(dated(city.due('promised'))).toEqual(dated(promisedDue(file, CALENDAR, today)))
  expect(dated(city.due('statutory'))).toEqual(dated(statutoryDue(file, CALENDAR, today)))
  const correction = openCorrection(file)
  if (correction)
    expect(city.due('answer')?.dueOn).toBe(answerDue(file, { ...correction, answerBy: null }, CALENDAR, today)?.day)
  const rows = file.tasks
    .filter(({ state }) => state === 'open')
    .map((task) => [task.taskKey, taskDue(file, task, CALENDAR, today)])
  const own = city.case.tasks
    .filter(({ state }) => state === 'open')
    .map(({ key, id }) => {
      const row = city.index.clocks.find(({ of }) => of === id)
      return [key, row?.dueOn ?? null]
    })
  expect(own.sort()).toEqual(rows.sort())
}

describe('a permit on the engine', () => {
  it('has the acceptance, expected, promised, statutory, answer and task dates that it has today', async () => {
    const taken = new Set<string>()
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const ids = { next: 0 }
        const both = begun(given, ids)
        let { file } = both
        const { city, input } = both
        await city.open(personOf(wang), input)
        let today = given.start
        for (const { press, later } of given.presses) {
          today = addDays(today, later)
          const { action, by, input: more = {}, today: decide } = PRESSES[press] as Press
          const moment = momentOn(today, ids)
          city.at(`${today} 10:00`)
          compared(file, city, today)
          if (refusalFor(by, action as 'accept', file) !== null) continue
          if (action === 'review' && !taskOf(file, by === traffic ? 'police' : 'housing')) continue
          const before = file
          const done = decide(file, by, moment)
          if (!done.ok) continue
          file = succeeded(done).file
          taken.add(action)
          if (action === 'deemAccepted') {
            expect(await city.runTimers()).toHaveLength(1)
            expect(endingOn(endingDate(acceptanceDue(before.case, CALENDAR, today)), today)).toBe('over')
          } else expect(await city.take(personOf(by), action, more)).toBe(file.case.status)
          compared(file, city, today)
        }
      }),
      { numRuns: 60 },
    )
    expect([...taken].sort()).toEqual([...new Set(PRESSES.map(({ action }) => action))].sort())
  })
})
