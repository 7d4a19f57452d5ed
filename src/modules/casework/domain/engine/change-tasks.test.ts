import { describe, expect, it } from 'vitest'
import { advance, settle } from './advance'
import { begin, type Progress, withChange } from './change-case'
import { NO_WORK } from './open-case'
import type { SealedKind } from './sealed-kind'
import type { CaseRecord, Change, NewGroup, NewTask } from './work'

const time = { at: new Date('2026-11-02T02:00:00Z'), today: '2026-11-02' }
let ids = 0
const context = { ...time, by: 'li', newId: () => `id-${++ids}` }
const exits = { do: ['open'] }
const kind: Pick<SealedKind, 'statuses'> = {
  statuses: {
    open: { exits, waitsFor: 'office' },
    idle: { exits: {}, waitsFor: 'party' },
    end: { exits: {}, closed: true, waitsFor: 'nobody' },
  },
}
const record: CaseRecord = {
  ...NO_WORK,
  id: 'case',
  kind: 'any',
  status: 'open',
  version: 0,
  openedAt: time.at,
  factsSchema: 1,
  facts: {},
  linked: {},
}

const task = (key: string, over: Partial<NewTask> = {}): NewTask => ({
  key,
  steps: ['do'],
  to: 'post:D:reviewer',
  term: null,
  barred: [],
  ...over,
})
const group = (name: string, keys: string[], after: string[] = [], join: NewGroup['join'] = 'all'): NewGroup => ({
  group: name,
  join,
  after,
  tasks: keys.map((key) => task(key)),
})
const changed = (changes: Change[], status = 'open', from: Progress = begin({ ...record, status })): Progress =>
  settle(
    kind,
    changes.reduce((progress, change) => withChange(progress, change, context), from),
    time,
  )
const then = (progress: Progress, ...changes: Change[]) => changed(changes, 'open', progress)
const plan = (...groups: NewGroup[]): Change => ({ do: 'plan', groups })
const open = ({ record: { tasks } }: Progress) =>
  tasks
    .filter(({ state }) => state === 'open')
    .map(({ key, round }) => `${key}#${round}`)
    .sort()
const idOf = ({ record: { tasks } }: Progress, key: string) =>
  tasks.find((one) => one.key === key && one.state === 'open')?.id ?? ''
const close = (progress: Progress, key: string) =>
  then(progress, { do: 'close', task: idOf(progress, key), outcome: 'done' })

describe('groups of tasks', () => {
  it('run in branches that meet again', () => {
    let one = changed([
      plan(group('a', ['a']), group('b', ['b'], ['a']), group('c', ['c'], ['a']), group('d', ['d'], ['b', 'c'])),
    ])
    expect(open(one)).toEqual(['a#1'])
    one = close(one, 'a')
    expect(open(one)).toEqual(['b#1', 'c#1'])
    one = close(one, 'c')
    expect(open(one)).toEqual(['b#1'])
    expect(open(close(one, 'b'))).toEqual(['d#1'])
  })

  it('one without tasks is left out, and what comes after it comes after what was before', () => {
    const one = changed([plan(group('a', ['a']), group('none', [], ['a']), group('b', ['b'], ['none']))])
    expect(open(one)).toEqual(['a#1'])
    expect(open(close(one, 'a'))).toEqual(['b#1'])
    expect(open(changed([plan(group('none', []), group('b', ['b'], ['none']))]))).toEqual(['b#1'])
  })

  it('one that is called off as a whole holds nobody up', () => {
    const one = changed([plan(group('a', ['a', 'a2']), group('b', ['b'], ['a']))])
    expect(open(then(one, { do: 'cancel', groups: ['a'] }))).toEqual(['b#1'])
    expect(open(then(one, { do: 'cancel', groups: 'all' }))).toEqual([])
  })

  it.each<[string, Change, string]>([
    ['after a group that is none', plan(group('b', ['b'], ['x'])), 'which is no group'],
    ['in a circle', plan(group('b', ['b'], ['c']), group('c', ['c'], ['b'])), 'comes after itself'],
    ['before what has begun', { do: 'plan', groups: [group('b', ['b'])], before: 'a' }, 'has begun'],
    ['added to what is not there', { do: 'add', group: 'x', tasks: [task('b')] }, 'nothing can be added'],
    [
      'for one who is barred',
      plan({ ...group('b', []), tasks: [task('b', { to: 'staff:li', barred: ['li'] })] }),
      'barred',
    ],
    ['closed that is not open', { do: 'close', task: 'x', outcome: '' }, 'not open'],
    ['resumed that never began', { do: 'resume', wait: 'x' }, 'not open'],
    ['received by nobody', { do: 'received', party: 'x' }, 'no party'],
  ])('nothing is planned %s', (_what, change, words) => {
    expect(() => then(changed([plan(group('a', ['a']))]), change)).toThrow(words)
  })

  it('the same wait is not begun twice', () => {
    const wait: Change = { do: 'wait', name: 'asked', stops: [], on: null }
    expect(() => changed([wait, wait])).toThrow('open already')
    expect(changed([wait, { ...wait, on: 'department:X' }]).record.waits).toHaveLength(2)
  })
})

describe('going back', () => {
  const sequence = () => {
    const planned = changed([
      plan(group('a', ['a', 'a2']), group('b', ['b', 'b2'], ['a'], 'any'), group('c', ['c'], ['b']), group('x', ['x'])),
    ])
    return close(close(close(planned, 'a'), 'a2'), 'b2')
  }

  it('begins a new round of the target and of everything after it, and of nothing else', () => {
    const one = sequence()
    expect(open(one)).toEqual(['c#1', 'x#1'])
    const back = then(one, { do: 'return', task: idOf(one, 'c'), to: 'a' })
    expect(open(back)).toEqual(['a#2', 'x#1'])
    const again = close(back, 'a')
    // Both of whom any will do are asked again, not only the one who did it.
    expect(open(again)).toEqual(['b#2', 'b2#2', 'x#1'])
    expect(open(close(again, 'b'))).toEqual(['c#2', 'x#1'])
  })

  it('does not bring back what was called off', () => {
    const one = changed([plan(group('a', ['a']), group('b', ['b', 'b2'], ['a']), group('c', ['c'], ['b']))])
    const without = then(one, { do: 'cancel', groups: ['b'] })
    const late = close(without, 'a')
    expect(open(late)).toEqual(['c#1'])
    const back = then(late, { do: 'return', task: idOf(late, 'c'), to: 'a' })
    expect(open(close(back, 'a'))).toEqual(['c#2'])
  })

  it('keeps whoever was barred barred', () => {
    const one = then(sequence(), { do: 'bar', group: 'c', person: 'wang' })
    const back = then(one, { do: 'return', task: idOf(one, 'c'), to: 'b2' })
    expect(back.record.tasks.filter(({ key }) => key === 'c').map(({ barred }) => barred)).toEqual([['wang'], ['wang']])
  })

  it('to a task that is none is an error', () => {
    const one = sequence()
    expect(() => then(one, { do: 'return', task: idOf(one, 'c'), to: 'y' })).toThrow('no task y')
  })

  it('a task planned once more under its key is of the next round', () => {
    const one = close(changed([plan(group('a', ['a']))]), 'a')
    expect(open(then(one, plan(group('a', ['a']))))).toEqual(['a#2'])
  })

  it('whoever is barred from a group is barred from what is added to it', () => {
    const one = then(changed([plan(group('a', ['a']))]), { do: 'bar', group: 'a', person: 'wang' })
    const more = then(one, { do: 'add', group: 'a', tasks: [task('a2')] })
    expect(more.record.tasks.at(-1)).toMatchObject({ key: 'a2', barred: ['wang'], group: 'a', state: 'open' })
  })
})

describe('the present status', () => {
  it('lets fall away what none of its steps leads out of, and keeps back what is planned', () => {
    const planned = changed([plan(group('a', ['a']), group('b', ['b'], ['a']))])
    const idle = settle(kind, { ...planned, record: { ...planned.record, status: 'idle' } }, time)
    expect(open(idle)).toEqual([])
    expect(idle.record.tasks.map(({ state }) => state)).toEqual(['cancelled', 'planned'])
    const held = changed([plan(group('a', ['a']))], 'idle')
    expect(open(held)).toEqual([])
    expect(open(changed([], 'open', { ...held, record: { ...held.record, status: 'open' } }))).toEqual(['a#1'])
  })

  it('once closed leaves nothing open; reopened, the case is in its next round', () => {
    const begun = changed([
      plan(group('a', ['a']), group('b', ['b'], ['a'])),
      { do: 'wait', name: 'asked', stops: [], on: null },
    ])
    const closed = settle(kind, { ...begun, record: { ...begun.record, status: 'end' } }, time)
    expect(closed.record).toMatchObject({ closedAt: time.at, round: 1, waits: [{ to: '2026-11-02' }] })
    expect(closed.record.tasks.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    const reopened = settle(kind, { ...closed, record: { ...closed.record, status: 'open' } }, time)
    expect(reopened.record).toMatchObject({ closedAt: null, round: 2 })
  })
})

describe('a decision', () => {
  const whole = { ...kind, name: 'any', roles: { writer: 'one', reader: 'many' } } as const
  const party = (role: string): Change => ({ do: 'party', role, who: { as: 'nobody' }, name: null, hidden: false })
  const decide = (to: string, ...changes: Change[]) =>
    advance(
      whole,
      record,
      { to, facts: {}, factsSchema: 1, event: () => ({ type: 'x', schema: 1, payload: {} }), changes, number: null },
      context,
    )

  it('gives a role that has one party no second', () => {
    expect(() => decide('open', party('writer'), party('writer'))).toThrow('room for one writer')
    expect(decide('open', party('writer'), party('reader'), party('reader')).record.parties).toHaveLength(3)
  })

  it('leads to a status of the table', () => expect(() => decide('gone')).toThrow('no status gone'))
})
