import { z } from 'zod'
import type { CaseKind } from '../kind'
import { holds, isParty } from '../people'
import { mayDo } from '../permission'
import { sealKind } from '../seal-kind'
import { taskRuns } from '../task-clock'
import { hasJoined, joinsWith } from '../task-groups'
import type { NewTask } from '../work'
import { NOTHING_TO_ASK } from './toy-city'

const none = z.object({})
const spec = <P>(shape: z.ZodType<P>) => ({ schema: 1, shape, describe: () => null })

/** Several addressees answer side by side, all or any of them; others have it to read; somebody else may be asked. */
export type Circular = {
  status: 'sent' | 'summing_up' | 'settled' | 'withdrawn'
  opening: { from: string; addressees: string[]; join: 'all' | 'any'; readers: string[]; by: string }
  inputs: {
    answer: { words: string }
    read: object
    consult: { agency: string }
    hear: { words: string }
    silence: { of: string }
    acknowledge: object
    insertLeader: { leader: string }
    sumUp: object
    withdraw: object
    copyAnswered: object
  }
  events: {
    sent: { count: number }
    answered: { words: string }
    read: object
    consulted: { agency: string }
    heard: { words: string | null }
    acknowledged: object
    leaderAdded: { leader: string }
    summedUp: { copies: number }
    withdrawn: object
    copyAnswered: object
  }
  facts: { from: string; sentOn: string; by: string; endedOn: string | null; readers: string[] }
  about: null
  clock: 'reply' | 'consultation' | 'task'
  role: 'addressee' | 'agency'
  link: 'copies'
  rule: 'sender' | 'holder' | 'addressee' | 'system'
}

const taskOf = (department: string): NewTask<'answer'> => ({
  key: `answer-${department}`,
  steps: ['answer'],
  to: `post:${department}:reviewer`,
  term: { amount: 3, unit: 'workday' },
  barred: [],
})
const reading = (person: string): NewTask<'read'> => ({
  key: `read-${person}`,
  steps: ['read'],
  to: `staff:${person}`,
  term: null,
  barred: [],
})

export const circular: CaseKind<'toy_circular', Circular> = {
  name: 'toy_circular',
  statuses: {
    sent: {
      exits: {
        answer: ['sent', 'summing_up'],
        read: ['sent'],
        consult: ['sent'],
        hear: ['sent'],
        silence: ['sent'],
        acknowledge: ['sent'],
        insertLeader: ['sent'],
        withdraw: ['withdrawn'],
        copyAnswered: ['sent'],
      },
      waitsFor: 'office',
    },
    summing_up: { exits: { read: ['summing_up'], sumUp: ['settled'], withdraw: ['withdrawn'] }, waitsFor: 'office' },
    settled: { exits: {}, closed: true, waitsFor: 'nobody' },
    withdrawn: { exits: {}, closed: true, waitsFor: 'nobody' },
  },
  facts: {
    schema: 1,
    shape: z.object({
      from: z.string(),
      sentOn: z.string(),
      by: z.string(),
      endedOn: z.string().nullable(),
      readers: z.array(z.string()),
    }),
  },
  events: {
    sent: spec(z.object({ count: z.number() })),
    answered: {
      ...spec(z.object({ words: z.string() })),
      describe: ({ words }, to) =>
        typeof to === 'object' && to.party === 'agency' ? null : { words: 'answered', facts: { words } },
    },
    read: spec(none),
    consulted: spec(z.object({ agency: z.string() })),
    heard: spec(z.object({ words: z.string().nullable() })),
    acknowledged: spec(none),
    leaderAdded: spec(z.object({ leader: z.string() })),
    summedUp: spec(z.object({ copies: z.number() })),
    withdrawn: spec(none),
    copyAnswered: spec(none),
  },
  rules: {
    sender: ({ actor, file }) => holds(actor, `post:${file.facts.from}:reviewer`),
    holder: ({ actor, task }) => task !== null && mayDo(actor, task),
    addressee: ({ actor, party }) => party !== null && isParty(actor, party),
    system: ({ actor }) => actor.kind === 'system',
  },
  opens: {
    form: z.object({
      from: z.string(),
      addressees: z.array(z.string()),
      join: z.enum(['all', 'any']),
      readers: z.array(z.string()),
      by: z.string(),
    }),
    may: (actor, { from }) => holds(actor, `post:${from}:reviewer`),
    faults: ({ input }) => [
      ...(input.addressees.length === 0 ? [{ code: 'circular.addressee-required', field: 'addressees' }] : []),
      ...(input.by === '' ? [{ code: 'circular.day-required', field: 'by' }] : []),
    ],
    series: ({ today }) => ({ key: `circular-${today.slice(0, 4)}`, format: (serial) => `函${serial}` }),
    decide: ({ input, today }) => ({
      departmentId: input.from,
      to: 'sent',
      facts: { from: input.from, sentOn: today, by: input.by, endedOn: null, readers: input.readers },
      event: () => ({ type: 'sent', payload: { count: input.addressees.length } }),
      changes: [
        ...input.addressees.map(
          (id) =>
            ({ do: 'party', role: 'addressee', who: { as: 'department', id }, name: null, hidden: false }) as const,
        ),
        {
          do: 'plan',
          groups: [
            { group: 'answer', join: input.join, after: [], tasks: input.addressees.map(taskOf) },
            { group: 'read', join: 'all', after: [], tasks: input.readers.map(reading) },
            {
              group: 'sumUp',
              join: 'all',
              after: ['answer'],
              tasks: [{ key: 'sumUp', steps: ['sumUp'], to: `post:${input.from}:reviewer`, term: null, barred: [] }],
            },
          ],
        },
        { do: 'open', kind: 'incoming', link: 'copies', given: input.addressees },
      ],
    }),
  },
  steps: {
    answer: {
      on: 'task',
      who: ['holder'],
      form: z.object({ words: z.string().min(1) }),
      decide: ({ file, task, input }) => ({
        to: task?.group !== 'answer' || joinsWith(file.tasks, task) ? 'summing_up' : 'sent',
        facts: file.facts,
        event: () => ({ type: 'answered', payload: input }),
        changes: [{ do: 'close', task: task?.id ?? '', outcome: 'answered' }],
      }),
    },
    read: {
      on: 'task',
      who: ['holder'],
      form: none,
      decide: ({ file, task }) => ({
        to: file.status,
        facts: file.facts,
        event: () => ({ type: 'read', payload: {} }),
        changes: [{ do: 'close', task: task?.id ?? '', outcome: 'read' }],
      }),
    },
    consult: {
      on: 'case',
      who: ['sender'],
      form: z.object({ agency: z.string() }),
      decide: ({ file, input }) => ({
        to: 'sent',
        facts: file.facts,
        event: () => ({ type: 'consulted', payload: input }),
        changes: [{ do: 'wait', name: 'agency', stops: ['reply'], on: `department:${input.agency}` }],
      }),
    },
    hear: {
      on: 'case',
      who: ['sender'],
      form: z.object({ words: z.string() }),
      obstacles: ({ file }) => (file.waits.some(({ to }) => to === null) ? [] : [{ code: 'circular.nobody-asked' }]),
      decide: ({ file, input }) => ({
        to: 'sent',
        facts: file.facts,
        event: () => ({ type: 'heard', payload: input }),
        changes: file.waits.filter(({ to }) => to === null).map(({ id }) => ({ do: 'resume', wait: id })),
      }),
    },
    silence: {
      on: 'case',
      who: ['system'],
      form: z.object({ of: z.string() }),
      decide: ({ file, input }) => ({
        to: 'sent',
        facts: file.facts,
        event: () => ({ type: 'heard', payload: { words: null } }),
        changes: [{ do: 'resume', wait: input.of }],
      }),
    },
    acknowledge: {
      on: 'party',
      who: ['addressee'],
      form: none,
      obstacles: ({ party }) => (party?.receivedAt ? [{ code: 'circular.acknowledged-already' }] : []),
      decide: ({ file, party }) => ({
        to: 'sent',
        facts: file.facts,
        event: () => ({ type: 'acknowledged', payload: {} }),
        changes: [{ do: 'received', party: party?.id ?? '' }],
      }),
    },
    insertLeader: {
      on: 'case',
      who: ['sender'],
      form: z.object({ leader: z.string() }),
      obstacles: ({ file }) => (hasJoined(file.tasks, 'answer') ? [{ code: 'circular.answered-already' }] : []),
      decide: ({ file, input }) => ({
        to: 'sent',
        facts: file.facts,
        event: () => ({ type: 'leaderAdded', payload: input }),
        changes: [
          {
            do: 'plan',
            groups: [
              {
                group: 'leader',
                join: 'all',
                after: ['answer'],
                tasks: [{ key: 'leader', steps: ['read'], to: `staff:${input.leader}`, term: null, barred: [] }],
              },
            ],
            before: 'sumUp',
          },
        ],
      }),
    },
    sumUp: {
      on: 'task',
      who: ['holder'],
      form: none,
      decide: ({ file, task, today }) => ({
        to: 'settled',
        facts: { ...file.facts, endedOn: today },
        event: () => ({ type: 'summedUp', payload: { copies: file.linked.get('copies')?.total ?? 0 } }),
        changes: [{ do: 'close', task: task?.id ?? '', outcome: 'settled' }],
      }),
    },
    withdraw: {
      on: 'case',
      who: ['sender'],
      form: none,
      decide: ({ file }) => ({
        to: 'withdrawn',
        facts: file.facts,
        event: () => ({ type: 'withdrawn', payload: {} }),
        changes: [{ do: 'pass', link: 'copies', action: 'drop', input: {} }],
      }),
    },
    copyAnswered: {
      on: 'case',
      who: ['system'],
      form: none,
      decide: ({ file }) => ({ to: 'sent', facts: file.facts, event: () => ({ type: 'copyAnswered', payload: {} }) }),
    },
  },
  common: { addTask: ['sender'], urge: ['sender'], handOver: ['holder'], claim: ['holder'] },
  roles: { addressee: 'many', agency: 'many' },
  clocks: {
    reply: ({ facts }) => [
      { round: 1, from: facts.sentOn, limit: { amount: 10, unit: 'workday' }, side: 'office', ended: facts.endedOn },
    ],
    consultation: ({ waits }) =>
      waits.map(({ id, from, to }) => ({
        of: id,
        round: 1,
        from,
        limit: { amount: 5, unit: 'workday' },
        side: 'party',
        ended: to,
      })),
    task: ({ tasks }) => taskRuns(tasks, 'reply'),
  },
  timers: [{ name: 'silence', clock: 'consultation', at: 'passed', take: 'silence', provisional: 'hold' }],
  readers: ({ facts, tasks }) => ({
    keys: [
      { key: `post:${facts.from}:reviewer`, view: 'full' },
      ...tasks.map(({ to }) => ({ key: to, view: 'matter' }) as const),
    ],
    barred: [],
  }),
  card: ({ facts }) => ({ title: `函 ${facts.by}`, party: null, search: [facts.from] }),
  onLinked: { copies: (_file, { type }) => (type === 'copy.answered' ? 'copyAnswered' : null) },
  tracking: null,
}

export const CIRCULAR = sealKind(circular, NOTHING_TO_ASK)
