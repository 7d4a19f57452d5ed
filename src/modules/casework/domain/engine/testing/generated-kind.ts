import { z } from 'zod'
import { dayOf } from '@/kernel/plain-date'
import type { CaseKind } from '../kind'
import type { DayUnit } from '../limit'
import { holds, holdsOwn, type Key, type Person } from '../people'
import { sealKind } from '../seal-kind'
import type { ChangeOf, Given, Step, Types } from '../step'
import { taskRuns } from '../task-clock'
import { latestTasks } from '../task-groups'
import type { NewGroup, NewTask } from '../work'
import { NOTHING_TO_ASK } from './toy-city'

export type Random = {
  below: (n: number) => number
  of: <V>(values: readonly V[]) => V
  chance: (of: number) => boolean
}

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  const of = <V>(values: readonly V[]): V => {
    const value = values[below(values.length)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }
  return { below, of, chance: (n) => below(n) === 0 }
}

export const KEYS: readonly Key[] = ['post:A:reviewer', 'post:B:reviewer', 'post:A:approver', 'staff:p1', 'staff:p3']

/** A rule as data, so that a test can say by itself whom it lets in. */
export type RuleSpec = { lets: 'everybody' } | { lets: 'system' } | { lets: 'holder' | 'owner'; key: Key }

export const isLetIn = (rule: RuleSpec, person: Person): boolean => {
  if (rule.lets === 'system') return person.kind === 'system'
  if (rule.lets === 'everybody') return person.kind === 'staff'
  return rule.lets === 'owner' ? holdsOwn(person, rule.key) : holds(person, rule.key)
}

export type StepSpec = { on: 'case' | 'task'; who: readonly string[]; does: readonly Deed[] }
type Deed = 'plan' | 'close' | 'return' | 'cancel' | 'bar' | 'wait' | 'resume' | 'move'

export type KindSpec = {
  open: readonly string[]
  closed: readonly string[]
  rules: Readonly<Record<string, RuleSpec>>
  steps: Readonly<Record<string, StepSpec>>
  exits: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  unit: DayUnit
  amount: number
}

/** A kind made up of chance: statuses, steps and who may take them, what each does, where it leads. */
export function kindSpec(random: Random): KindSpec {
  const open = Array.from({ length: 2 + random.below(3) }, (_, i) => `open${i}`)
  const closed = Array.from({ length: 1 + random.below(2) }, (_, i) => `closed${i}`)
  const rules = { all: { lets: 'everybody' }, system: { lets: 'system' }, ...madeRules(random) } as const
  const names = Array.from({ length: 5 + random.below(4) }, (_, i) => `step${i}`)
  const made = Object.fromEntries(names.map((name) => [name, stepSpec(random, Object.keys(rules))]))
  // A closed case has no task, so the step out of it is on the case.
  const steps = { ...made, step0: { on: 'case', who: ['all'], does: ['plan'] } satisfies StepSpec }
  const exits: Record<string, Record<string, string[]>> = Object.fromEntries(
    [...open, ...closed].map((one) => [one, {}]),
  )
  for (const status of open)
    for (const step of names)
      if (!random.chance(3)) exits[status] = { ...exits[status], [step]: targets(random, open, closed) }
  for (const status of closed) if (random.chance(2)) exits[status] = { step0: [random.of([status, ...open])] }
  for (const status of open) exits[status] = { ...exits[status], tick: [status, random.of(open)] }
  const tick: StepSpec = { on: 'case', who: ['system'], does: ['resume', 'cancel'] }
  return {
    open,
    closed,
    rules,
    steps: { ...steps, tick },
    exits: restored(exits, names, open),
    unit: random.of(['workday', 'calendar_day', 'month']),
    amount: 1 + random.below(4),
  }
}

/** Every step has an exit somewhere. */
function restored(exits: Record<string, Record<string, string[]>>, names: readonly string[], open: readonly string[]) {
  const [first = ''] = open
  const missing = names.filter((name) => !Object.values(exits).some((own) => own[name]))
  return { ...exits, [first]: { ...exits[first], ...Object.fromEntries(missing.map((name) => [name, [first]])) } }
}

const madeRules = (random: Random): Record<string, RuleSpec> =>
  Object.fromEntries(
    Array.from({ length: 3 }, (_, i) => [
      `rule${i}`,
      { lets: random.of(['holder', 'owner']), key: random.of(KEYS) } as const,
    ]),
  )

const targets = (random: Random, open: readonly string[], closed: readonly string[]) =>
  Array.from({ length: 1 + random.below(3) }, () => (random.chance(6) ? random.of(closed) : random.of(open)))

function stepSpec(random: Random, rules: readonly string[]): StepSpec {
  const on = random.of(['case', 'task', 'task'] as const)
  const deeds: Deed[] = ['plan', 'plan', 'cancel', 'bar', 'wait', 'resume', 'move']
  const besides = Array.from({ length: random.below(3) }, () => random.of(deeds))
  const first: Deed[] = on === 'task' ? [random.of(['close', 'close', 'return'])] : ['plan']
  return {
    on,
    who: [random.of(rules.filter((rule) => rule !== 'system')), 'all'].slice(0, 1 + random.below(2)),
    does: [...first, ...besides],
  }
}

const facts = z.object({ openedOn: z.string(), steps: z.number() })
const input = z.object({ seed: z.number() })
type Made = Types & { facts: z.infer<typeof facts>; opening: object; about: null }

/** The kind itself. What a step does is chosen by the number that is typed into it. */
export function generatedKind(spec: KindSpec) {
  const event = { schema: 1, shape: z.object({ seed: z.number() }), describe: () => null }
  const kind: CaseKind<'generated', Made> = {
    name: 'generated',
    statuses: Object.fromEntries([
      ...spec.open.map((status) => [status, { exits: spec.exits[status] ?? {}, waitsFor: 'office' }] as const),
      ...spec.closed.map(
        (status) => [status, { exits: spec.exits[status] ?? {}, closed: true, waitsFor: 'nobody' }] as const,
      ),
    ]),
    facts: { schema: 1, shape: facts },
    events: { opened: event, stepped: event },
    rules: Object.fromEntries(
      Object.entries(spec.rules).map(([name, rule]) => [name, ({ actor }: { actor: Person }) => isLetIn(rule, actor)]),
    ),
    opens: {
      form: z.object({}),
      may: () => true,
      decide: ({ now }) => ({
        departmentId: 'A',
        to: spec.open[0] ?? '',
        facts: { openedOn: dayOf(now), steps: 0 },
        event: () => ({ type: 'opened', payload: { seed: 0 } }),
        changes: [{ do: 'plan', groups: groupsOf(randomFrom(spec.amount), spec, 0) }],
      }),
    },
    steps: Object.fromEntries(Object.entries(spec.steps).map(([name, step]) => [name, madeStep(spec, name, step)])),
    common: { claim: ['all'], release: ['all'], handOver: ['all'], urge: ['all'] },
    roles: {},
    clocks: {
      whole: ({ facts: { openedOn, steps } }) => [
        {
          round: 1,
          from: openedOn,
          limit: { amount: spec.amount, unit: spec.unit, extendedBy: steps % 3 },
          side: 'office',
          ended: null,
        },
      ],
      waiting: ({ waits }) =>
        waits.map(({ id, from, to }) => ({
          of: id,
          round: 1,
          from,
          limit: { amount: 2, unit: 'workday' },
          side: 'party',
          ended: to,
        })),
      task: ({ tasks }) => taskRuns(tasks, 'whole'),
    },
    timers: [
      { name: 'up', clock: 'whole', at: 'passed', take: 'tick', provisional: 'hold' },
      {
        name: 'again',
        clock: 'whole',
        at: { after: { amount: 2, unit: 'workday' } },
        every: { amount: 3, unit: 'workday' },
        take: 'tick',
        provisional: 'fire',
      },
      { name: 'silence', clock: 'waiting', at: 'passed', take: 'tick', provisional: 'hold' },
    ],
    readers: () => ({ keys: KEYS.map((key) => ({ key, view: 'full' })), barred: [] }),
    card: () => ({ title: 'generated', party: null, search: [] }),
    onLinked: {},
    tracking: null,
  }
  return sealKind(kind, NOTHING_TO_ASK)
}

function madeStep(spec: KindSpec, name: string, { on, who, does }: StepSpec): Step<Made, unknown> {
  return {
    on,
    who,
    form: name === 'tick' ? z.unknown() : input,
    decide: (given) => {
      const typed = input.safeParse(given.input)
      const random = randomFrom(typed.success ? typed.data.seed : given.file.facts.steps)
      const { file } = given
      return {
        to: random.of(spec.exits[file.status]?.[name] ?? []),
        facts: { ...file.facts, steps: file.facts.steps + 1 },
        event: () => ({ type: 'stepped', payload: { seed: 0 } }),
        // Two changes of tasks in one step could speak of the same task; one is enough.
        changes: does
          .slice(0, 1)
          .flatMap((deed) => changeOf(deed, random, spec, given))
          .concat(does.slice(1).flatMap((deed) => (isApart(deed) ? changeOf(deed, random, spec, given) : []))),
      }
    },
  }
}
const isApart = (deed: Deed) => deed !== 'close' && deed !== 'return'

function changeOf(
  deed: Deed,
  random: Random,
  spec: KindSpec,
  { file, task, actor }: Given<Made, unknown>,
): ChangeOf<Made>[] {
  const groups = [...new Set(file.tasks.map(({ group }) => group))]
  const openWaits = file.waits.filter(({ to }) => to === null)
  const done = latestTasks(file.tasks).filter(({ state }) => state === 'done')
  switch (deed) {
    case 'plan':
      return [{ do: 'plan', groups: groupsOf(random, spec, file.facts.steps + 1) }]
    case 'close':
      return task ? [{ do: 'close', task: task.id, outcome: 'done' }] : []
    case 'return':
      return task ? [{ do: 'return', task: task.id, to: (done.length > 0 ? random.of(done) : task).key }] : []
    case 'cancel':
      return groups.length > 0 ? [{ do: 'cancel', groups: random.chance(5) ? 'all' : [random.of(groups)] }] : []
    case 'bar':
      return groups.length > 0 ? [{ do: 'bar', group: random.of(groups), person: actor.id }] : []
    case 'wait':
      return openWaits.length < 2
        ? [
            {
              do: 'wait',
              name: `wait${file.facts.steps}-${random.below(99_999)}`,
              stops: random.of([['whole'], ['whole', 'task'], []]),
              on: null,
            },
          ]
        : []
    case 'resume':
      return openWaits.slice(0, 1).map(({ id }) => ({ do: 'resume', wait: id }))
    case 'move':
      return [{ do: 'move', departmentId: random.of(['A', 'B']) }]
  }
}

/** One to three groups, side by side or in sequence, after what was there or not. */
function groupsOf(random: Random, spec: KindSpec, serial: number): NewGroup<string>[] {
  const onTask = Object.keys(spec.steps).filter((step) => spec.steps[step]?.on === 'task')
  if (onTask.length === 0) return []
  const names = Array.from({ length: 1 + random.below(3) }, (_, i) => `g${serial}.${i}.${random.below(1000)}`)
  return names.map((group, index) => ({
    group,
    join: random.of(['all', 'any']),
    after: index > 0 && random.chance(2) ? [names[index - 1] ?? ''] : [],
    tasks: Array.from({ length: 1 + random.below(3) }, (_, i) => madeTask(random, onTask, `${group}.${i}`)),
  }))
}

const madeTask = (random: Random, steps: readonly string[], key: string): NewTask<string> => ({
  key,
  steps: [...new Set([random.of(steps), random.of(steps)])],
  to: random.of(KEYS.slice(0, 3)),
  term: random.chance(2) ? { amount: 1 + random.below(3), unit: 'workday' } : null,
  barred: random.chance(4) ? ['p0'] : [],
})
