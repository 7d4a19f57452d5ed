import { expect, it } from 'vitest'
import { z } from 'zod'
import type { CaseKind } from './kind'
import { sealKind } from './seal-kind'
import { NOTHING_TO_ASK, staff, ToyCase } from './testing/toy-city'

// What must not compile. `npm run check` reads these lines: an expectation without an error is an error itself.

type Small = {
  status: 'open' | 'closed'
  opening: object
  inputs: { close: { on: string } }
  events: { opened: object; closed: { on: string } }
  facts: { n: number }
  about: null
  clock: never
  role: never
  link: never
  rule: 'anybody'
}
type SmallKind = CaseKind<'small', Small>
const form = z.object({ on: z.string() })
const opened = { schema: 1, shape: z.object({}), describe: () => null }
const closed = { schema: 1, shape: form, describe: () => null }

const small: SmallKind = {
  name: 'small',
  statuses: {
    open: { exits: { close: ['closed'] }, waitsFor: 'office' },
    closed: { exits: {}, closed: true, waitsFor: 'nobody' },
  },
  facts: { schema: 1, shape: z.object({ n: z.number() }) },
  events: { opened, closed },
  rules: { anybody: () => true },
  opens: {
    form: z.object({}),
    may: () => true,
    decide: () => ({ departmentId: 'D', to: 'open', facts: { n: 1 }, event: () => ({ type: 'opened', payload: {} }) }),
  },
  steps: {
    close: {
      on: 'case',
      who: ['anybody'],
      form,
      decide: ({ file, input }) => ({
        to: 'closed',
        facts: file.facts,
        event: () => ({ type: 'closed', payload: input }),
      }),
    },
  },
  common: {},
  roles: {},
  clocks: {},
  timers: [],
  readers: () => ({ keys: [], barred: [] }),
  card: () => ({ title: '', party: null, search: [] }),
  onLinked: {},
  tracking: null,
}
const { close } = small.steps
const open = small.statuses.open

const mistakes: readonly SmallKind[] = [
  // @ts-expect-error a status without an entry
  { ...small, statuses: { open } },
  // @ts-expect-error an exit to a status that is none
  { ...small, statuses: { ...small.statuses, open: { exits: { close: ['gone'] }, waitsFor: 'office' } } },
  // @ts-expect-error a step is missing
  { ...small, steps: {} },
  // @ts-expect-error the form gives something else than the step takes
  { ...small, steps: { close: { ...close, form: z.object({ on: z.number() }) } } },
  {
    ...small,
    steps: {
      close: {
        ...close,
        // @ts-expect-error an event with another event's payload
        decide: () => ({ to: 'closed', facts: { n: 1 }, event: () => ({ type: 'closed', payload: { off: 'x' } }) }),
      },
    },
  },
  // @ts-expect-error an event without words
  { ...small, events: { opened, closed: { schema: 1, shape: form } } },
  // @ts-expect-error a rule nobody declared
  { ...small, steps: { close: { ...close, who: ['everybody'] } } },
]

const KINDS = [sealKind(small, NOTHING_TO_ASK)] as const
type KindName = (typeof KINDS)[number]['name']
const SCREENS = { small: 'small/ui' } satisfies Record<KindName, string>
// @ts-expect-error a kind without a screen
const NO_SCREENS = {} satisfies Record<KindName, string>

it('kinds of different types stand in one list, and their names are known', () => {
  const [only] = KINDS
  const name: KindName = only.name
  expect([mistakes.length, SCREENS[name], Object.keys(NO_SCREENS)]).toEqual([7, 'small/ui', []])
  expect([name, Object.keys(only.statuses), only.steps.close?.who]).toEqual(['small', ['open', 'closed'], ['anybody']])
})

it('a step leads only where the table of statuses says', async () => {
  const decide: (typeof close)['decide'] = ({ file, input }) => ({
    to: 'open',
    facts: file.facts,
    event: () => ({ type: 'closed', payload: input }),
  })
  const readers = () => ({ keys: [{ key: 'staff:li', view: 'full' } as const], barred: [] })
  const city = new ToyCase(sealKind({ ...small, readers, steps: { close: { ...close, decide } } }, NOTHING_TO_ASK))
  await city.open(staff('li'), {})
  await expect(city.take(staff('li'), 'close', { on: 'x' })).rejects.toThrow("close doesn't lead from open to open")
})

it('nothing enters the log that could not be read again', async () => {
  const decide = () => ({ to: 'closed', facts: { n: 1 }, event: () => ({ type: 'closed', payload: { on: 5 } }) })
  const careless = { ...small, steps: { close: { ...close, decide: decide as never } } }
  const readers = () => ({ keys: [{ key: 'staff:li', view: 'full' } as const], barred: [] })
  const city = new ToyCase(sealKind({ ...careless, readers }, NOTHING_TO_ASK))
  await city.open(staff('li'), {})
  await expect(city.take(staff('li'), 'close', { on: 'x' })).rejects.toThrow('expected string')
  expect([city.case.status, city.log.length]).toEqual(['open', 1])
})

it('a kind that contradicts itself does not start', () => {
  const facts = { schema: 3, shape: small.facts.shape, upgrade: { 1: () => ({ n: 1 }) } }
  const statuses = { ...small.statuses, open: { exits: {}, waitsFor: 'office' } } as const
  expect(() => sealKind({ ...small, facts, statuses }, NOTHING_TO_ASK)).toThrow(
    "the kind small can't be used: facts has no upgrade from schema 2; no status lets close be taken",
  )
  const event = { ...closed, schema: 2 }
  expect(() => sealKind({ ...small, events: { opened, closed: event } }, NOTHING_TO_ASK)).toThrow(
    'closed has no upgrade',
  )
  const timers = [
    { name: 'a', clock: 'c', at: 'passed', take: 'go', provisional: 'hold', every: { amount: 0, unit: 'workday' } },
    { name: 'a', clock: 'c', at: 'passed', take: 'go', provisional: 'hold' },
  ] as const
  const go = { on: 'task', who: [], form: z.object({}), decide: small.steps.close.decide } as never
  const loose = { ...small, timers, steps: { go }, statuses: { open: { exits: { go: ['open'] }, waitsFor: 'office' } } }
  expect(() => sealKind(loose as never, NOTHING_TO_ASK)).toThrow(
    /two timers are called a; the timer a repeats without a pause; the timer a takes a step that is not on the case/,
  )
  const named = { ...small, events: { ...small.events, 'task.claimed': closed } }
  expect(() => sealKind(named as never, NOTHING_TO_ASK)).toThrow('task.claimed is an event of the engine')
})
