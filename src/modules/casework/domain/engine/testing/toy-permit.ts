import { z } from 'zod'
import type { Clock } from '../clock'
import type { CaseKind, ClockRun } from '../kind'
import { holds, isParty, type Person } from '../people'
import { mayDo } from '../permission'
import { sealKind } from '../seal-kind'
import type { CaseFile } from '../step'
import { taskRuns } from '../task-clock'
import type { NewGroup, NewTask } from '../work'
import { NOTHING_TO_ASK } from './toy-city'

const none = z.object({})
const limit = z.object({ amount: z.number(), unit: z.enum(['workday', 'calendar_day']) })
const terms = z.object({
  acceptance: limit,
  promised: limit,
  statutory: limit.nullable(),
  correctionDays: z.number().nullable(),
})
const task = z.object({ key: z.string(), departmentId: z.string(), days: z.number() })
const opening = z.object({
  departmentId: z.string(),
  applicant: z.string(),
  terms,
  reviews: z.array(task),
  approveDays: z.number(),
})
type Opening = z.infer<typeof opening>
const facts = opening.extend({
  receivedOn: z.string(),
  acceptedOn: z.string().nullable(),
  correction: z.object({ issuedOn: z.string(), given: z.string().nullable(), provisional: z.boolean() }).nullable(),
  extension: z.number(),
  asked: z.number().nullable(),
})

/** A licence with the facts, steps and terms that permits have today. */
export type Permit = {
  status: 'submitted' | 'awaiting_correction' | 'accepted' | 'granted'
  opening: Opening
  inputs: {
    accept: object
    deemAccepted: object
    requestCorrection: object
    resubmit: object
    review: object
    startProcedure: object
    endProcedure: object
    requestExtension: { days: number }
    decideExtension: { approve: boolean }
    grant: object
  }
  events: { submitted: object; stepTaken: { what: string } }
  facts: z.infer<typeof facts>
  about: null
  clock: 'acceptance' | 'expected' | 'promised' | 'statutory' | 'task' | 'extension' | 'answer'
  role: 'applicant'
  link: never
  rule: 'holder' | 'clerk' | 'system' | 'applicant' | 'reviewing' | 'reviewerOrApprover'
}
type File = CaseFile<Permit>

const oneTask = (
  group: string,
  own: NewTask<keyof Permit['inputs']>,
  after: string[] = [],
): NewGroup<keyof Permit['inputs']> => ({ group, join: 'all', after, tasks: [own] })
const acceptTask = (id: string) =>
  oneTask('accept', { key: 'accept', steps: ['accept'], to: `post:${id}:window_clerk`, term: null, barred: [] })
const route = ({ departmentId, reviews, approveDays }: Opening): NewGroup<keyof Permit['inputs']>[] => [
  {
    group: 'review',
    join: 'all',
    after: [],
    tasks: reviews.map(({ key, departmentId: id, days }) => ({
      key,
      steps: ['review'],
      to: `post:${id}:reviewer`,
      term: { amount: days, unit: 'workday' },
      barred: [],
    })),
  },
  oneTask(
    'approve',
    {
      key: 'approve',
      steps: ['grant'],
      to: `post:${departmentId}:approver`,
      term: { amount: approveDays, unit: 'workday' },
      barred: [],
    },
    ['review'],
  ),
]
const openPause = ({ waits }: File) => waits.find(({ to }) => to === null)
const taken = (what: string) => () => ({ type: 'stepTaken', payload: { what } }) as const
const reviewing = (actor: Person, file: File) =>
  file.tasks.some((one) => one.group !== 'extend' && one.group !== 'accept' && mayDo(actor, { ...one, barred: [] }))

const decided = (
  file: File,
  name: 'promised' | 'statutory',
  own: Permit['facts']['terms']['statutory'],
): ClockRun<Permit>[] =>
  file.facts.acceptedOn && own
    ? [
        {
          round: 1,
          from: file.facts.acceptedOn,
          limit: { ...own, extendedBy: file.facts.extension },
          side: name === 'promised' ? 'office' : 'shown',
          ended: null,
        },
      ]
    : []
const isExtend = ({ group }: { group: string }) => group === 'extend'

const permit: CaseKind<'toy_permit', Permit> = {
  name: 'toy_permit',
  statuses: {
    submitted: {
      exits: { accept: ['accepted'], deemAccepted: ['accepted'], requestCorrection: ['awaiting_correction'] },
      waitsFor: 'office',
    },
    awaiting_correction: { exits: { resubmit: ['submitted'] }, waitsFor: 'party' },
    accepted: {
      exits: {
        review: ['accepted'],
        startProcedure: ['accepted'],
        endProcedure: ['accepted'],
        requestExtension: ['accepted'],
        decideExtension: ['accepted'],
        grant: ['granted'],
      },
      waitsFor: 'office',
    },
    granted: { exits: {}, closed: true, waitsFor: 'nobody' },
  },
  facts: { schema: 1, shape: facts },
  events: {
    submitted: { schema: 1, shape: none, describe: () => null },
    stepTaken: { schema: 1, shape: z.object({ what: z.string() }), describe: () => null },
  },
  rules: {
    holder: ({ actor, task: own }) => own !== null && mayDo(actor, own),
    clerk: ({ actor, file }) => holds(actor, `post:${file.departmentId}:window_clerk`),
    system: ({ actor }) => actor.kind === 'system',
    applicant: ({ actor, party }) => party !== null && isParty(actor, party),
    reviewing: ({ actor, file }) => reviewing(actor, file),
    reviewerOrApprover: ({ actor, file }) =>
      holds(actor, `post:${file.departmentId}:reviewer`) || holds(actor, `post:${file.departmentId}:approver`),
  },
  opens: {
    form: opening,
    may: (actor, { applicant }) => holds(actor, `account:${applicant}`),
    decide: ({ input, today }) => ({
      departmentId: input.departmentId,
      to: 'submitted',
      facts: { ...input, receivedOn: today, acceptedOn: null, correction: null, extension: 0, asked: null },
      event: () => ({ type: 'submitted', payload: {} }),
      changes: [
        { do: 'party', role: 'applicant', who: { as: 'account', id: input.applicant }, name: '王芳', hidden: false },
        { do: 'plan', groups: [acceptTask(input.departmentId)] },
      ],
    }),
  },
  steps: {
    accept: {
      on: 'task',
      who: ['holder'],
      form: none,
      decide: ({ file, task: own, today }) => ({
        to: 'accepted',
        facts: { ...file.facts, acceptedOn: today },
        event: taken('accept'),
        changes: [
          { do: 'close', task: own?.id ?? '', outcome: 'accepted' },
          { do: 'plan', groups: route(file.facts) },
        ],
      }),
    },
    deemAccepted: {
      on: 'case',
      who: ['system'],
      form: none,
      decide: ({ file }) => ({
        to: 'accepted',
        facts: { ...file.facts, acceptedOn: file.facts.receivedOn },
        event: taken('deemAccepted'),
        changes: [
          { do: 'cancel', groups: ['accept'] },
          { do: 'plan', groups: route(file.facts) },
        ],
      }),
    },
    requestCorrection: {
      on: 'case',
      who: ['clerk'],
      form: none,
      obstacles: ({ file }) => (file.facts.correction ? [{ code: 'permit.corrected-already' }] : []),
      decide: ({ file, today }) => ({
        to: 'awaiting_correction',
        facts: { ...file.facts, correction: { issuedOn: today, given: null, provisional: false } },
        event: taken('requestCorrection'),
      }),
    },
    resubmit: {
      on: 'party',
      who: ['applicant'],
      form: none,
      decide: ({ file, today }) => ({
        to: 'submitted',
        facts: { ...file.facts, receivedOn: today },
        event: taken('resubmit'),
        changes: [{ do: 'plan', groups: [acceptTask(file.departmentId)] }],
      }),
    },
    review: {
      on: 'task',
      who: ['holder'],
      form: none,
      decide: ({ file, task: own, actor }) => ({
        to: 'accepted',
        facts: file.facts,
        event: taken('review'),
        changes: [
          { do: 'close', task: own?.id ?? '', outcome: 'agree' },
          { do: 'bar', group: 'approve', person: actor.id },
        ],
      }),
    },
    startProcedure: {
      on: 'case',
      who: ['reviewing'],
      form: none,
      obstacles: ({ file }) => (openPause(file) ? [{ code: 'permit.procedure-open' }] : []),
      decide: ({ file }) => ({
        to: 'accepted',
        facts: file.facts,
        event: taken('startProcedure'),
        changes: [{ do: 'wait', name: 'procedure', stops: ['promised', 'statutory', 'task'], on: null }],
      }),
    },
    endProcedure: {
      on: 'case',
      who: ['reviewing'],
      form: none,
      obstacles: ({ file }) => (openPause(file) ? [] : [{ code: 'permit.no-procedure' }]),
      decide: ({ file }) => ({
        to: 'accepted',
        facts: file.facts,
        event: taken('endProcedure'),
        changes: [{ do: 'resume', wait: openPause(file)?.id ?? '' }],
      }),
    },
    requestExtension: {
      on: 'case',
      who: ['reviewerOrApprover'],
      form: z.object({ days: z.number() }),
      obstacles: ({ file }) =>
        file.facts.asked !== null || file.facts.extension > 0 ? [{ code: 'permit.extended-already' }] : [],
      decide: ({ file, input, actor }) => ({
        to: 'accepted',
        facts: { ...file.facts, asked: input.days },
        event: taken('requestExtension'),
        changes: [
          {
            do: 'plan',
            groups: [
              oneTask('extend', {
                key: 'extend',
                steps: ['decideExtension'],
                to: `post:${file.departmentId}:agency_head`,
                term: { amount: 2, unit: 'workday' },
                barred: [actor.id],
              }),
            ],
          },
        ],
      }),
    },
    decideExtension: {
      on: 'task',
      who: ['holder'],
      form: z.object({ approve: z.boolean() }),
      decide: ({ file, task: own, input }) => ({
        to: 'accepted',
        facts: { ...file.facts, asked: null, extension: input.approve ? (file.facts.asked ?? 0) : 0 },
        event: taken('decideExtension'),
        changes: [{ do: 'close', task: own?.id ?? '', outcome: input.approve ? 'approved' : 'refused' }],
      }),
    },
    grant: {
      on: 'task',
      who: ['holder'],
      form: none,
      obstacles: ({ file }) => [
        ...(openPause(file) ? [{ code: 'permit.paused' }] : []),
        ...(file.facts.asked !== null ? [{ code: 'permit.extension-open' }] : []),
      ],
      decide: ({ file, task: own }) => ({
        to: 'granted',
        facts: file.facts,
        event: taken('grant'),
        changes: [{ do: 'close', task: own?.id ?? '', outcome: 'granted' }],
      }),
    },
  },
  common: {},
  roles: { applicant: 'one' },
  clocks: {
    acceptance: ({ facts: { receivedOn, terms: own, acceptedOn } }) => [
      { round: 1, from: receivedOn, limit: own.acceptance, side: 'office', ended: acceptedOn },
    ],
    expected: ({ facts: { terms: own, acceptedOn } }) =>
      acceptedOn ? [] : [{ round: 1, from: { due: 'acceptance' }, limit: own.promised, side: 'shown', ended: null }],
    promised: (file) => decided(file, 'promised', file.facts.terms.promised),
    statutory: (file) => decided(file, 'statutory', file.facts.terms.statutory),
    task: ({ tasks, facts: { receivedOn, terms: own } }) => [
      ...taskRuns(
        tasks.filter((one) => !isExtend(one)),
        'promised' as const,
      ),
      ...tasks
        .filter(({ state, group }) => state === 'open' && group === 'accept')
        .map(({ id, round }) => ({
          of: id,
          round,
          from: receivedOn,
          limit: own.acceptance,
          side: 'office' as const,
          ended: null,
        })),
    ],
    extension: ({ tasks }) => taskRuns(tasks.filter(isExtend)),
    answer: ({ facts: { correction, terms: own }, status }) => {
      if (!correction || own.correctionDays === null) return []
      const ended: Clock['ended'] = status === 'awaiting_correction' ? null : correction.issuedOn
      return [
        {
          round: 1,
          from: correction.issuedOn,
          limit: { amount: own.correctionDays, unit: 'workday' },
          side: 'party',
          given: correction.given,
          ended,
        },
      ]
    },
  },
  timers: [{ name: 'silence', clock: 'acceptance', at: 'passed', take: 'deemAccepted', provisional: 'hold' }],
  readers: ({ departmentId, facts: { reviews, applicant } }) => ({
    keys: [
      { key: `department:${departmentId}`, view: 'full' },
      ...reviews.map(({ departmentId: id }) => ({ key: `post:${id}:reviewer`, view: 'full' }) as const),
      { key: `account:${applicant}`, view: 'notices' },
    ],
    barred: [],
  }),
  card: ({ parties }) => ({ title: '许可', party: parties[0]?.name ?? null, search: [] }),
  onLinked: {},
  tracking: 'dates',
}

export const PERMIT = sealKind(permit, NOTHING_TO_ASK)
