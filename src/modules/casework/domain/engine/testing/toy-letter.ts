import { z } from 'zod'
import type { CaseKind } from '../kind'
import { holds, holdsOwn, isParty } from '../people'
import { mayDo } from '../permission'
import { sealKind } from '../seal-kind'
import { taskRuns } from '../task-clock'
import type { NewGroup } from '../work'
import { NOTHING_TO_ASK } from './toy-city'

const day = z.string()
const none = z.object({})

/** Three statuses, a clock of 24 hours, a drafter and then a signer; a protected writer. */
export type Letter = {
  status: 'received' | 'working' | 'answered'
  opening: { writer: string; name: string; protect: boolean }
  inputs: {
    route: { drafter: string; signer: string }
    draft: { text: string }
    sign: { agrees: boolean; words: string }
    sendBack: { reason: string }
    extend: { days: number }
    remind: object
    reopen: { reason: string }
    rate: { stars: number }
  }
  events: {
    written: { due: string }
    routed: { to: string }
    drafted: { text: string }
    signed: { agrees: boolean; words: string; number: string | null }
    sentBack: { reason: string }
    extended: { days: number; due: string }
    reminded: object
    reopened: { reason: string }
    rated: { stars: number }
  }
  facts: { receivedOn: string; answeredOn: string | null; extension: number; drafter: string | null; reminders: number }
  about: null
  clock: 'answer' | 'sendBack' | 'task'
  role: 'writer'
  link: never
  rule: 'clerk' | 'holder' | 'ownHand' | 'writer' | 'chief' | 'system'
}

const routing: NewGroup<'route'> = {
  group: 'route',
  join: 'all',
  after: [],
  tasks: [
    { key: 'route', steps: ['route'], to: 'post:HALL:window_clerk', term: { amount: 1, unit: 'workday' }, barred: [] },
  ],
}
const answering = (drafter: string, signer: string): NewGroup<'draft' | 'sign' | 'sendBack'>[] => [
  {
    group: 'draft',
    join: 'all',
    after: [],
    tasks: [
      {
        key: 'draft',
        steps: ['draft', 'sendBack'],
        to: `staff:${drafter}`,
        term: { amount: 3, unit: 'workday' },
        barred: [],
      },
    ],
  },
  {
    group: 'sign',
    join: 'all',
    after: ['draft'],
    tasks: [
      {
        key: 'sign',
        steps: ['sign'],
        to: `staff:${signer}`,
        term: { amount: 8, unit: 'office_hour' },
        barred: [drafter],
      },
    ],
  },
]
const spec = <P>(shape: z.ZodType<P>) => ({ schema: 1, shape, describe: () => null })

const letter: CaseKind<'toy_letter', Letter> = {
  name: 'toy_letter',
  statuses: {
    received: { exits: { route: ['working'], remind: ['received'] }, waitsFor: 'office' },
    working: {
      exits: {
        draft: ['working'],
        sign: ['working', 'answered'],
        sendBack: ['received'],
        extend: ['working'],
        remind: ['working'],
      },
      waitsFor: 'office',
    },
    answered: { exits: { reopen: ['received'], rate: ['answered'] }, closed: true, waitsFor: 'nobody' },
  },
  facts: {
    schema: 2,
    upgrade: { 1: (older) => ({ ...z.looseObject({}).parse(older), reminders: 0 }) },
    shape: z.object({
      receivedOn: day,
      answeredOn: day.nullable(),
      extension: z.number(),
      drafter: z.string().nullable(),
      reminders: z.number(),
    }),
  },
  events: {
    written: { ...spec(z.object({ due: day })), notify: () => ['post:HALL:window_clerk'] },
    routed: { ...spec(z.object({ to: z.string() })), notify: ({ to }) => [`staff:${to}`] },
    drafted: spec(z.object({ text: z.string() })),
    signed: {
      schema: 2,
      upgrade: { 1: (older) => ({ ...z.looseObject({}).parse(older), number: null }) },
      shape: z.object({ agrees: z.boolean(), words: z.string(), number: z.string().nullable() }),
      describe: ({ agrees, words }, to) =>
        to === 'public' ? (agrees ? { words: 'answered' } : null) : { words: 'signed', facts: { words } },
      letters: ({ agrees }) => (agrees ? [{ template: 'answer', to: 'writer' }] : []),
    },
    sentBack: spec(z.object({ reason: z.string() })),
    extended: spec(z.object({ days: z.number(), due: day })),
    reminded: spec(none),
    reopened: spec(z.object({ reason: z.string() })),
    rated: spec(z.object({ stars: z.number() })),
  },
  rules: {
    clerk: ({ actor }) => holds(actor, 'post:HALL:window_clerk'),
    holder: ({ actor, task }) => task !== null && mayDo(actor, task),
    ownHand: ({ actor, task }) => task !== null && holdsOwn(actor, task.to),
    writer: ({ actor, party }) => party !== null && isParty(actor, party),
    chief: ({ actor }) => holds(actor, 'post:HALL:agency_head'),
    system: ({ actor }) => actor.kind === 'system',
  },
  opens: {
    form: z.object({ writer: z.string(), name: z.string(), protect: z.boolean() }),
    may: (actor, { writer }) => holds(actor, `account:${writer}`),
    decide: ({ input, today }) => ({
      departmentId: 'HALL',
      to: 'received',
      facts: { receivedOn: today, answeredOn: null, extension: 0, drafter: null, reminders: 0 },
      event: (due) => ({ type: 'written', payload: { due: due('answer')?.dueOn ?? '' } }),
      changes: [
        {
          do: 'party',
          role: 'writer',
          who: { as: 'account', id: input.writer },
          name: input.name,
          hidden: input.protect,
        },
        { do: 'plan', groups: [routing] },
      ],
    }),
  },
  steps: {
    route: {
      on: 'task',
      who: ['clerk'],
      form: z.object({ drafter: z.string(), signer: z.string() }),
      faults: ({ input }) => (input.drafter === input.signer ? [{ code: 'letter.two-persons', field: 'signer' }] : []),
      decide: ({ file, task, input: { drafter, signer } }) => ({
        to: 'working',
        facts: { ...file.facts, drafter },
        event: () => ({ type: 'routed', payload: { to: drafter } }),
        changes: [
          { do: 'close', task: task?.id ?? '', outcome: 'routed' },
          { do: 'plan', groups: answering(drafter, signer) },
        ],
      }),
    },
    draft: {
      on: 'task',
      who: ['holder'],
      form: z.object({ text: z.string() }),
      faults: ({ input }) => (input.text === '' ? [{ code: 'letter.text-required', field: 'text' }] : []),
      decide: ({ file, task, input }) => ({
        to: 'working',
        facts: file.facts,
        event: () => ({ type: 'drafted', payload: input }),
        changes: [{ do: 'close', task: task?.id ?? '', outcome: 'drafted' }],
      }),
    },
    sign: {
      on: 'task',
      who: ['ownHand'],
      form: z.object({ agrees: z.boolean(), words: z.string() }),
      series: () => ({ key: 'answers', format: (serial) => `答〔2026〕${serial}号` }),
      decide: ({ file, task, input, today, number }) => ({
        to: input.agrees ? 'answered' : 'working',
        facts: { ...file.facts, answeredOn: input.agrees ? today : null },
        event: () => ({ type: 'signed', payload: { ...input, number } }),
        changes: input.agrees
          ? [{ do: 'close', task: task?.id ?? '', outcome: 'signed' }]
          : [{ do: 'return', task: task?.id ?? '', to: 'draft' }],
      }),
    },
    sendBack: {
      on: 'task',
      who: ['holder'],
      form: z.object({ reason: z.string().min(1) }),
      obstacles: ({ task, now, due }) =>
        (due('sendBack', task?.id)?.dueAt ?? now) < now ? [{ code: 'letter.too-late-to-send-back' }] : [],
      decide: ({ file, input }) => ({
        to: 'received',
        facts: file.facts,
        event: () => ({ type: 'sentBack', payload: input }),
        changes: [
          { do: 'cancel', groups: 'all' },
          { do: 'plan', groups: [routing] },
        ],
      }),
    },
    extend: {
      on: 'case',
      who: ['chief'],
      form: z.object({ days: z.number() }),
      obstacles: ({ file }) => [
        ...(file.facts.extension > 0 ? [{ code: 'letter.extended-already' }] : []),
        ...(file.facts.reminders > 0 ? [{ code: 'letter.reminded-already' }] : []),
      ],
      faults: ({ input }) => (input.days > 5 ? [{ code: 'letter.too-long', field: 'days' }] : []),
      decide: ({ file, input }) => ({
        to: 'working',
        facts: { ...file.facts, extension: input.days },
        event: (due) => ({ type: 'extended', payload: { days: input.days, due: due('answer')?.dueOn ?? '' } }),
      }),
    },
    remind: {
      on: 'case',
      who: ['system'],
      form: none,
      obstacles: ({ file }) => (file.facts.extension >= 5 ? [{ code: 'letter.extended-long' }] : []),
      decide: ({ file }) => ({
        to: file.status,
        facts: { ...file.facts, reminders: file.facts.reminders + 1 },
        event: () => ({ type: 'reminded', payload: {} }),
      }),
    },
    reopen: {
      on: 'party',
      who: ['writer'],
      form: z.object({ reason: z.string().min(1) }),
      decide: ({ file, input, today }) => ({
        to: 'received',
        facts: { ...file.facts, receivedOn: today, answeredOn: null, extension: 0, reminders: 0 },
        event: () => ({ type: 'reopened', payload: input }),
        changes: [{ do: 'plan', groups: [routing] }],
      }),
    },
    rate: {
      on: 'party',
      who: ['writer'],
      form: z.object({ stars: z.number() }),
      decide: ({ file, input }) => ({
        to: 'answered',
        facts: file.facts,
        event: () => ({ type: 'rated', payload: input }),
      }),
    },
  },
  common: { claim: ['holder', 'clerk'], release: ['holder'], handOver: ['holder'], urge: ['chief'] },
  roles: { writer: 'one' },
  clocks: {
    answer: ({ facts, round }) => [
      {
        round,
        from: facts.receivedOn,
        limit: { amount: 5, unit: 'workday', extendedBy: facts.extension },
        side: 'office',
        ended: facts.answeredOn,
      },
    ],
    sendBack: ({ tasks }) =>
      tasks
        .filter(({ state, steps }) => state === 'open' && steps.includes('sendBack'))
        .map(({ id, openedAt, round }) => ({
          of: id,
          round,
          from: openedAt ?? '',
          limit: { amount: 24, unit: 'hour' },
          side: 'shown',
          ended: null,
        })),
    task: ({ tasks }) => taskRuns(tasks, 'answer'),
  },
  timers: [
    {
      name: 'remind',
      clock: 'answer',
      at: { before: { amount: 1, unit: 'workday' } },
      take: 'remind',
      provisional: 'fire',
    },
    {
      name: 'chase',
      clock: 'answer',
      at: { after: { amount: 2, unit: 'workday' } },
      every: { amount: 2, unit: 'workday' },
      take: 'remind',
      provisional: 'fire',
    },
  ],
  readers: ({ parties, facts }) => ({
    keys: [
      { key: 'post:HALL:window_clerk', view: 'matter' },
      { key: 'department:HALL', view: 'dates' },
      { key: 'post:HALL:agency_head', view: 'full' },
      { key: 'staff:zhao', view: 'matter' },
      { key: 'staff:sun', view: 'matter' },
      { key: 'staff:li', view: 'matter' },
      ...(facts.drafter ? [{ key: `staff:${facts.drafter}` as const, view: 'matter' as const }] : []),
      ...parties.flatMap(({ who }) =>
        who.as === 'account' ? [{ key: `account:${who.id}` as const, view: 'notices' as const }] : [],
      ),
    ],
    barred: ['qian'],
  }),
  card: ({ parties }) => ({
    title: '来信',
    party: parties[0]?.name ?? null,
    search: parties.flatMap(({ name }) => name ?? []),
  }),
  onLinked: {},
  tracking: 'notices',
}

export const LETTER = sealKind(letter, NOTHING_TO_ASK)
