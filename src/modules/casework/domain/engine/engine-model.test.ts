import { describe, expect, it } from 'vitest'
import { dayOf } from '@/kernel/plain-date'
import { fc } from '@/testing/generated'
import { endAfter, type SealedCaseEvent, verifyLog } from './envelope'
import { timersOf } from './fire-timer'
import { holds, type Person } from './people'
import { replayed } from './replay'
import {
  generatedKind,
  isLetIn,
  KEYS,
  type KindSpec,
  kindSpec,
  type Random,
  randomFrom,
} from './testing/generated-kind'
import { simulatedDay } from './testing/simulated-day'
import { CALENDAR, SEALS, staff, ToyCase, withLent } from './testing/toy-city'
import type { CaseRecord, Task } from './work'

const PERSONS: readonly Person[] = [
  staff('p0', 'post:A:reviewer', 'post:A:approver'),
  staff('p1', 'post:A:reviewer'),
  withLent(staff('p2', 'post:B:reviewer'), 'post:A:approver', 'p0'),
  staff('p3', 'post:B:reviewer', 'post:A:approver'),
  staff('stranger'),
]

/** Who may take a step, said a second time and in other words. */
function mayTake(
  spec: KindSpec,
  record: CaseRecord,
  actor: Person,
  action: string,
  taskId: string | undefined,
): boolean {
  const step = spec.steps[action]
  if (!step || !spec.exits[record.status]?.[action] || !KEYS.some((key) => holds(actor, key))) return false
  if (!step.who.some((rule) => isLetIn(spec.rules[rule] ?? { lets: 'system' }, actor))) return false
  if (step.on === 'case') return true
  const task = record.tasks.find(({ id }) => id === taskId)
  if (task?.state !== 'open' || !task.steps.includes(action)) return false
  return holds(actor, task.to) && !task.barred.includes(actor.id) && [null, actor.id].includes(task.claimedBy)
}

const isOpen = ({ state }: Task) => state === 'open'
const isUnfinished = ({ state }: Task) => state === 'open' || state === 'planned'

function checkLog(city: ToyCase) {
  const { log } = city
  expect(verifyLog(log, endAfter(log.at(-1) as SealedCaseEvent), null, SEALS)).toEqual({
    intact: true,
    length: log.length,
  })
  const { status, work } = replayed(log)
  const { tasks, waits, fired, departmentId, round, closedAt, number, parties } = city.case
  expect({ status, work }).toEqual({
    status: city.case.status,
    work: { tasks, waits, fired, departmentId, round, closedAt, number, parties },
  })
}

function checkWork(spec: KindSpec, city: ToyCase) {
  const { record } = city.kind.read(city.case)
  const open = city.kind.read(record)
  if (spec.closed.includes(record.status)) {
    expect(record.tasks.filter(isUnfinished)).toEqual([])
    expect(record.waits.filter(({ to }) => to === null)).toEqual([])
    expect(open.clocks.filter(({ ended }) => ended === null)).toEqual([])
    expect(timersOf(city.kind, open, city.moment)).toEqual([])
  }
  for (const task of record.tasks.filter(isOpen))
    expect(task.steps.some((step) => spec.exits[record.status]?.[step])).toBe(true)
  const firings = record.fired.map(({ timer, clock, of, round, time }) => `${timer} ${clock} ${of} ${round} ${time}`)
  expect(new Set(firings).size).toBe(firings.length)
}

/** A group is waited for until all its tasks, in their last round, are done, or one of them where any will do. */
function checkOrder({ tasks }: CaseRecord) {
  const last = (group: string) =>
    tasks.filter(
      (task) => task.group === group && !tasks.some((other) => other.key === task.key && other.round > task.round),
    )
  for (const task of tasks.filter(isOpen))
    for (const group of task.after) {
      const own = last(group).filter(({ state }) => state !== 'cancelled')
      const done = own.filter(({ state }) => state === 'done').length
      if (own.length > 0) expect(own[0]?.join === 'any' ? done > 0 : done === own.length).toBe(true)
    }
}

function checkDates(spec: KindSpec, city: ToyCase) {
  const { record } = city.kind.read(city.case)
  const { openedOn, steps } = record.facts as { openedOn: string; steps: number }
  const until = dayOf(record.closedAt ?? city.now)
  const excluded = record.waits
    .filter(({ stops }) => stops.includes('whole'))
    .map(({ from, to }) => ({ from, to: to ?? until }))
  const whole = { from: openedOn, amount: spec.amount + (steps % 3), unit: spec.unit, excluded }
  expect(city.due('whole')?.dueOn).toBe(simulatedDay(whole, CALENDAR))
  for (const { id, from } of record.waits)
    expect(city.due('waiting', id)?.dueOn).toBe(
      simulatedDay({ from, amount: 2, unit: 'workday', excluded: [] }, CALENDAR),
    )
}

/** Somebody presses something, by a form they may have had open for a while. */
async function press(city: ToyCase, spec: KindSpec, random: Random, seen: CaseRecord) {
  const before = city.case
  const actor = random.of(PERSONS)
  const action = random.of(Object.keys(spec.steps).filter((step) => step !== 'tick'))
  const tasks = seen.tasks.filter((task) => task.steps.includes(action) && (isOpen(task) || random.chance(3)))
  const taskId = spec.steps[action]?.on === 'task' && tasks.length > 0 ? random.of(tasks).id : undefined
  const expectedVersion = random.chance(2) ? seen.version : undefined
  const outcome = await city.take(
    actor,
    action,
    { seed: random.below(1_000_000) },
    { ...(taskId && { taskId }), ...(expectedVersion !== undefined && { expectedVersion }) },
  )
  const wasTaken = city.case !== before
  const isStale =
    spec.steps[action]?.on === 'case' && expectedVersion !== undefined && expectedVersion !== before.version
  if (taskId !== undefined || spec.steps[action]?.on === 'case')
    expect([action, outcome, wasTaken]).toEqual([
      action,
      outcome,
      mayTake(spec, before, actor, action, taskId) && !isStale,
    ])
  if (wasTaken) {
    expect(spec.exits[before.status]?.[action]).toContain(outcome)
    const event = city.log.at(-1)
    for (const effect of event?.effects ?? [])
      if (effect.did === 'task.done')
        expect(before.tasks.find(({ id }) => id === effect.task)?.barred).not.toContain(actor.id)
  }
}

function pressCommon(city: ToyCase, random: Random) {
  const tasks = city.case.tasks.filter(isOpen)
  if (tasks.length === 0) return
  const task = random.of(tasks)
  const actor = random.of(PERSONS)
  const step = random.of(['claim', 'release', 'handOver', 'urge'] as const)
  const before = city.case
  const to = random.of(['staff:p1', 'staff:p3', 'post:B:reviewer'] as const)
  city.common(actor, { taskId: task.id, reason: null, ...(step === 'handOver' ? { step, to } : { step }) })
  if (city.case === before) return
  const after = city.case.tasks.find(({ id }) => id === task.id)
  if (step === 'claim')
    expect([holds(actor, task.to), task.barred.includes(actor.id), after?.claimedBy]).toEqual([true, false, actor.id])
  expect(city.case.version).toBe(before.version)
}

async function play(seed: number) {
  const random = randomFrom(seed)
  const spec = kindSpec(random)
  const city = new ToyCase(generatedKind(spec), random.of(['2026-09-21', '2026-11-02', '2026-12-21']))
  await city.open(random.of(PERSONS), {})
  let seen = city.case
  for (let n = 0; n < 30; n++) {
    city.now = new Date(city.now.getTime() + random.below(40) * 3_600_000)
    if (random.chance(2)) seen = city.case
    if (random.chance(4)) await city.runTimers()
    else if (random.chance(5)) pressCommon(city, random)
    else await press(city, spec, random, seen)
    checkWork(spec, city)
    checkOrder(city.case)
    checkDates(spec, city)
  }
  checkLog(city)
  return city
}

describe('kinds made up by chance, pressed at random by several persons', () => {
  it('keep their cases whole', async () => {
    const events = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const city = await play(seed)
        for (const { effects } of city.log) for (const { did } of effects) events.add(did)
      }),
      { numRuns: 40 },
    )
    const must = [
      'task.planned',
      'task.opened',
      'task.done',
      'task.returned',
      'task.cancelled',
      'task.claimed',
      'task.handed-over',
      'task.barred',
      'wait.begun',
      'wait.ended',
      'case.closed',
      'case.reopened',
      'case.moved',
      'timer.fired',
    ]
    expect([...events]).toEqual(expect.arrayContaining(must))
  })
})
