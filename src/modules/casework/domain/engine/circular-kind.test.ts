import { describe, expect, it } from 'vitest'
import { countLinked } from './linked'
import { replayed } from './replay'
import { CIRCULAR } from './testing/toy-circular'
import { staff, ToyCase } from './testing/toy-city'

const sender = staff('sender', 'post:G:reviewer', 'department:G')
const a = staff('a', 'post:A:reviewer', 'department:A')
const b = staff('b', 'post:B:reviewer', 'department:B')
const c = staff('c', 'post:C:reviewer', 'department:C')
const mayor = staff('mayor')
const GIVEN = { from: 'G', addressees: ['A', 'B', 'C'], join: 'all', readers: ['mayor', 'deputy'], by: '2026-11-13' }
const sent = async (over: Partial<typeof GIVEN> = {}) => {
  const city = new ToyCase(CIRCULAR, '2026-11-02')
  expect(await city.open(sender, { ...GIVEN, ...over })).toBe('sent')
  return city
}
const words = { words: '无意见' }

describe('several addressees', () => {
  it('answer side by side; the last one moves the case on', async () => {
    const city = await sent()
    expect(city.case.number).toBe('函1')
    expect(city.tasks()).toEqual(['answer-A#1', 'answer-B#1', 'answer-C#1', 'read-mayor#1', 'read-deputy#1'])
    expect(await city.take(b, 'answer', words)).toBe('sent')
    expect(await city.take(a, 'answer', words)).toBe('sent')
    expect(city.tasks('planned')).toEqual(['sumUp#1'])
    expect(await city.take(c, 'answer', words)).toBe('summing_up')
    expect(city.tasks()).toEqual(['read-mayor#1', 'read-deputy#1', 'sumUp#1'])
  })

  it('do not disturb each other', async () => {
    const city = await sent()
    const seen = { taskId: city.taskId('answer-B'), expectedVersion: city.case.version }
    await city.take(a, 'answer', words)
    expect(await city.take(b, 'answer', words, seen)).toBe('sent')
  })

  it('of whom any will do: the first answer takes it off the others', async () => {
    const city = await sent({ join: 'any' })
    expect(await city.take(b, 'answer', words)).toBe('summing_up')
    expect(city.tasks('cancelled')).toEqual(['answer-A#1', 'answer-C#1'])
    expect(city.tasks()).toEqual(['read-mayor#1', 'read-deputy#1', 'sumUp#1'])
  })

  it('get one more while it is under way', async () => {
    const city = await sent()
    const task = { key: 'answer-D', steps: ['answer'], to: 'post:D:reviewer', term: null, barred: ['mayor'] } as const
    const addTask = { step: 'addTask', taskId: city.taskId('answer-A'), reason: null, task } as const
    expect(city.common(a, addTask)).toBe('case.not-permitted')
    expect(city.common(sender, addTask)).toBe('sent')
    await city.take(a, 'answer', words)
    await city.take(b, 'answer', words)
    expect(await city.take(c, 'answer', words)).toBe('sent')
    expect(await city.take(staff('d', 'post:D:reviewer'), 'answer', words)).toBe('summing_up')
  })

  it('wait for a leader who was put in between', async () => {
    const city = await sent({ addressees: ['A'] })
    expect(await city.take(sender, 'insertLeader', { leader: 'mayor' })).toBe('sent')
    await city.take(a, 'answer', words)
    expect(city.tasks()).toEqual(['read-mayor#1', 'read-deputy#1', 'leader#1'])
    expect(city.tasks('planned')).toEqual(['sumUp#1'])
    expect(await city.take(sender, 'sumUp')).toBe('case.not-permitted')
    expect(await city.take(mayor, 'read', {}, { taskId: city.taskId('leader') })).toBe('summing_up')
    expect(await city.take(sender, 'sumUp')).toBe('settled')
  })

  it('without any, everything that is wrong is said at once', async () => {
    const city = new ToyCase(CIRCULAR)
    expect(await city.open(sender, { ...GIVEN, addressees: [], by: '' })).toBe(
      'circular.addressee-required circular.day-required',
    )
    expect(await city.open(a, GIVEN)).toBe('case.not-permitted')
    expect(await city.open(sender, { ...GIVEN, join: 'most' })).toBe('case.input-invalid')
  })
})

describe('a reading list', () => {
  it('is read by persons, one by one, and holds nobody up', async () => {
    const city = await sent({ addressees: ['A'] })
    expect(await city.take(mayor, 'read')).toBe('sent')
    expect(await city.take(mayor, 'read')).toBe('case.not-permitted')
    await city.take(a, 'answer', words)
    expect(await city.take(staff('deputy'), 'read')).toBe('summing_up')
  })

  it('falls away when the case is closed', async () => {
    const city = await sent({ addressees: ['A'] })
    await city.take(a, 'answer', words)
    await city.take(sender, 'sumUp')
    expect([city.tasks(), city.tasks('planned'), city.tasks('cancelled')]).toEqual([
      [],
      [],
      ['read-mayor#1', 'read-deputy#1'],
    ])
  })
})

describe('waits of a circular', () => {
  it('two are open at once, each with its own five days; one ends by silence on its legal day', async () => {
    const city = await sent()
    await city.at('2026-11-03').take(sender, 'consult', { agency: 'X' })
    await city.at('2026-11-05').take(sender, 'consult', { agency: 'Y' })
    const [x, y] = city.case.waits
    expect([city.due('consultation', x?.id)?.dueOn, city.due('consultation', y?.id)?.dueOn]).toEqual([
      '2026-11-10',
      '2026-11-12',
    ])
    expect(city.due('reply')).toMatchObject({ stopped: true })
    expect(await city.at('2026-11-18').runTimers()).toEqual(['2026-11-11', '2026-11-13'])
    expect(city.case.waits.map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-03', '2026-11-11'],
      ['2026-11-05', '2026-11-13'],
    ])
    expect(city.due('reply')).toMatchObject({ dueOn: '2026-11-26', stopped: false, excludedDays: 8 })
  })

  it('end when somebody is heard, and no timer acts after that', async () => {
    const city = await sent()
    expect(await city.take(sender, 'hear', words)).toBe('circular.nobody-asked')
    await city.at('2026-11-03').take(sender, 'consult', { agency: 'X' })
    await city.at('2026-11-05').take(sender, 'hear', words)
    expect(await city.at('2026-11-30').runTimers()).toEqual([])
  })

  it('are never ended by silence on a date that may still move', async () => {
    const city = new ToyCase(CIRCULAR, '2026-12-28')
    await city.open(sender, GIVEN)
    await city.take(sender, 'consult', { agency: 'X' })
    expect(await city.at('2027-02-01').runTimers()).toEqual([])
    expect(city.case.waits[0]?.to).toBeNull()
  })

  it('have no timer while the case is where its step can’t be taken', async () => {
    const city = await sent({ addressees: ['A'] })
    await city.at('2026-11-03').take(sender, 'consult', { agency: 'X' })
    expect(city.index.nextTimerAt).not.toBeNull()
    await city.take(a, 'answer', words)
    expect(city.index.nextTimerAt).toBeNull()
    expect(await city.at('2026-11-30').runTimers()).toEqual([])
  })

  it('end with the case', async () => {
    const city = await sent()
    await city.at('2026-11-03').take(sender, 'consult', { agency: 'X' })
    await city.at('2026-11-04').take(sender, 'withdraw')
    expect(city.case.waits[0]?.to).toBe('2026-11-04')
    expect(city.index.clocks.every(({ ended }) => ended)).toBe(true)
  })
})

describe('a receipt', () => {
  it('makes nobody’s form out of date, and is given once', async () => {
    const city = await sent()
    const { version } = city.case
    expect(await city.take(a, 'acknowledge')).toBe('sent')
    expect(await city.take(b, 'acknowledge')).toBe('sent')
    expect(await city.take(a, 'acknowledge')).toBe('circular.acknowledged-already')
    expect(await city.take(mayor, 'acknowledge')).toBe('case.not-permitted')
    expect(await city.take(sender, 'consult', { agency: 'X' }, { expectedVersion: version })).toBe('sent')
    expect(city.case.parties.map(({ receivedAt }) => receivedAt !== null)).toEqual([true, true, false])
  })
})

describe('linked cases', () => {
  it('are opened by one order, and told to stop by another', async () => {
    const city = await sent()
    await city.take(sender, 'withdraw')
    expect(city.orders).toEqual([
      { do: 'open', kind: 'incoming', link: 'copies', given: ['A', 'B', 'C'] },
      { do: 'pass', link: 'copies', action: 'drop', input: {} },
    ])
    expect(city.log[0]?.effects).toContainEqual({ did: 'cases.ordered', link: 'copies', kind: 'incoming', count: 3 })
  })

  it('are known by their counts', async () => {
    const city = await sent({ addressees: ['A'] })
    const linked = countLinked([
      { link: 'copies', closed: false, dueOn: '2026-11-12', outcome: null },
      { link: 'copies', closed: false, dueOn: '2026-11-10', outcome: null },
      { link: 'copies', closed: true, dueOn: '2026-11-01', outcome: 'done' },
      { link: 'other', closed: true, dueOn: null, outcome: 'done' },
    ])
    expect(linked.copies).toEqual({
      total: 3,
      open: 2,
      earliestDue: '2026-11-10',
      latestDue: '2026-11-12',
      outcomes: { done: 1 },
    })
    city.record = { ...city.case, linked }
    await city.take(a, 'answer', words)
    await city.take(sender, 'sumUp')
    expect(city.log.at(-1)?.payload).toEqual({ copies: 3 })
  })

  it('an event of one may lead to a step here', async () => {
    const open = CIRCULAR.read((await sent()).case)
    expect(open.onLinked('copies', { kind: 'incoming', type: 'copy.answered', closed: true })).toBe('copyAnswered')
    expect(open.onLinked('copies', { kind: 'incoming', type: 'copy.read', closed: false })).toBeNull()
    expect(open.onLinked('unknown', { kind: 'incoming', type: 'copy.answered', closed: true })).toBeNull()
  })
})

it('status, tasks and waits of a circular follow from its events', async () => {
  const city = await sent()
  await city.at('2026-11-03').take(sender, 'consult', { agency: 'X' })
  await city.at('2026-11-18').runTimers()
  await city.take(a, 'acknowledge')
  await city.take(sender, 'withdraw')
  const { status, work } = replayed(city.log)
  const { tasks, waits, fired, departmentId, number, closedAt } = city.case
  expect({ status, ...work }).toMatchObject({
    status: 'withdrawn',
    tasks,
    waits,
    fired,
    departmentId,
    number,
    closedAt,
  })
  expect(work.parties.map(({ name, who }) => [name, who.as])).toEqual([
    [null, 'nobody'],
    [null, 'nobody'],
    [null, 'nobody'],
  ])
})
