import { describe, expect, it } from 'vitest'
import { endAfter, verifyLog } from './envelope'
import { replayed } from './replay'
import { at, citizen, SEALS, staff, ToyCase, withLent } from './testing/toy-city'
import { LETTER } from './testing/toy-letter'

const wang = citizen('wang')
const clerk = staff('clerk', 'post:HALL:window_clerk', 'department:HALL')
const zhao = staff('zhao')
const sun = staff('sun')
const li = staff('li')
const chief = staff('chief', 'post:HALL:agency_head', 'department:HALL')
const filed = async (protect = false, on = '2026-11-02 16:00') => {
  const city = new ToyCase(LETTER, on)
  expect(await city.open(wang, { writer: 'wang', name: '王芳', protect })).toBe('received')
  return city
}
const routed = async () => {
  const city = await filed()
  expect(await city.take(clerk, 'route', { drafter: 'zhao', signer: 'sun' })).toBe('working')
  return city
}
const wholeLog = ({ log }: ToyCase) => {
  const last = log.at(-1)
  return verifyLog(log, last ? endAfter(last) : { nextSeq: 1, lastHash: '' }, null, SEALS)
}

describe('a sequence of two persons', () => {
  it('runs from filing to answer, and the answer gets the next number', async () => {
    const city = await routed()
    expect(city.tasks()).toEqual(['draft#1'])
    expect(await city.at('2026-11-03').take(zhao, 'draft', { text: '…' })).toBe('working')
    expect(city.tasks()).toEqual(['sign#1'])
    expect(await city.take(sun, 'sign', { agrees: true, words: '同意' })).toBe('answered')
    expect(city.case).toMatchObject({ number: '答〔2026〕1号', version: 3, round: 1 })
    expect(city.tasks('done')).toEqual(['route#1', 'draft#1', 'sign#1'])
    expect(city.log.map(({ seq, type, from, to }) => [seq, type, from, to])).toEqual([
      [1, 'written', null, 'received'],
      [2, 'routed', 'received', 'working'],
      [3, 'drafted', 'working', 'working'],
      [4, 'signed', 'working', 'answered'],
    ])
    expect(wholeLog(city)).toEqual({ intact: true, length: 4 })
  })

  it('tells in an event the date that the step itself has set', async () => {
    const city = await routed()
    expect(city.log[0]?.payload).toEqual({ due: '2026-11-09' })
    await city.take(chief, 'extend', { days: 3 })
    expect(city.log.at(-1)?.payload).toEqual({ days: 3, due: '2026-11-12' })
  })

  it('lets nobody sign who drafted, nor anybody by a lent post of a person', async () => {
    const city = await routed()
    await city.take(zhao, 'draft', { text: '…' })
    const sign = { agrees: true, words: '' }
    expect(await city.take(zhao, 'sign', sign, { taskId: city.taskId('sign') })).toBe('case.not-permitted')
    expect(await city.take(withLent(zhao, 'staff:sun', 'sun'), 'sign', sign)).toBe('case.not-permitted')
    expect(await city.take(withLent(li, 'staff:sun', 'sun'), 'sign', sign)).toBe('case.not-permitted')
    expect(await city.take(sun, 'sign', sign)).toBe('answered')
  })

  it('goes back to the drafter with a new round for all that follows', async () => {
    const city = await routed()
    await city.take(zhao, 'draft', { text: '…' })
    expect(await city.take(sun, 'sign', { agrees: false, words: '再改' })).toBe('working')
    expect([city.tasks(), city.tasks('planned'), city.tasks('returned')]).toEqual([['draft#2'], ['sign#2'], ['sign#1']])
    expect(await city.take(sun, 'sign', { agrees: true, words: '' })).toBe('case.not-permitted')
    await city.take(zhao, 'draft', { text: '二稿' })
    expect(await city.take(zhao, 'sign', { agrees: true, words: '' })).toBe('case.not-permitted')
    expect(await city.take(sun, 'sign', { agrees: true, words: '' })).toBe('answered')
  })

  it('can be handed over by its holder, but not to somebody who is barred', async () => {
    const city = await routed()
    const draft = { taskId: city.taskId('draft'), reason: '出差' }
    expect(city.common(sun, { step: 'handOver', ...draft, to: 'staff:li' })).toBe('case.not-permitted')
    expect(city.common(zhao, { step: 'handOver', ...draft, to: 'staff:li' })).toBe('working')
    expect(await city.take(zhao, 'draft', { text: '…' })).toBe('case.not-permitted')
    expect(await city.take(li, 'draft', { text: '…' })).toBe('working')
    const sign = { taskId: city.taskId('sign'), reason: null }
    expect(city.common(sun, { step: 'handOver', ...sign, to: 'staff:zhao' })).toBe('case.person-barred')
    expect(city.log.find(({ type }) => type === 'task.handed-over')).toMatchObject({
      payload: { reason: '出差' },
      taskId: draft.taskId,
    })
  })
})

describe('claiming', () => {
  it('keeps a task of a post from the others who hold it', async () => {
    const city = await filed()
    const other = staff('other', 'post:HALL:window_clerk')
    const route = { taskId: city.taskId('route'), reason: null }
    expect(city.common(clerk, { step: 'claim', ...route })).toBe('received')
    expect(city.common(other, { step: 'claim', ...route })).toBe('case.task-claimed')
    expect(await city.take(other, 'route', { drafter: 'zhao', signer: 'sun' }, { taskId: route.taskId })).toBe(
      'case.not-permitted',
    )
    expect(city.common(clerk, { step: 'release', ...route })).toBe('received')
    expect(city.common(clerk, { step: 'release', ...route })).toBe('case.changed-meanwhile')
    expect(await city.take(other, 'route', { drafter: 'zhao', signer: 'sun' })).toBe('working')
    expect(city.common(clerk, { step: 'claim', ...route })).toBe('case.changed-meanwhile')
  })

  it('is nobody’s whom the kind does not let', async () => {
    const city = await filed()
    expect(city.common(chief, { step: 'claim', taskId: city.taskId('route'), reason: null })).toBe('case.not-permitted')
    expect(city.common(clerk, { step: 'urge', taskId: city.taskId('route'), reason: null })).toBe('case.not-permitted')
    expect(city.common(chief, { step: 'urge', taskId: city.taskId('route'), reason: '快办' })).toBe('received')
  })
})

describe('the clock of 24 hours', () => {
  it('runs day and night from the moment the task began', async () => {
    const city = await filed(false, '2026-11-06 16:00')
    await city.take(clerk, 'route', { drafter: 'zhao', signer: 'sun' })
    expect(city.due('sendBack', city.taskId('draft'))?.dueAt).toEqual(at('2026-11-07 16:00'))
    expect(await city.at('2026-11-07 16:01').take(zhao, 'sendBack', { reason: '不归我' })).toBe(
      'letter.too-late-to-send-back',
    )
    expect(await city.at('2026-11-07 16:00').take(zhao, 'sendBack', { reason: '不归我' })).toBe('received')
    expect([city.tasks(), city.tasks('cancelled')]).toEqual([['route#2'], ['draft#1', 'sign#1']])
  })

  it('a task is due no later than its case', async () => {
    const city = await routed()
    expect(city.due('task', city.taskId('draft'))?.dueOn).toBe('2026-11-05')
    await city.at('2026-11-09 17:00').take(zhao, 'draft', { text: '…' })
    expect(city.due('task', city.taskId('sign'))).toMatchObject({ dueOn: '2026-11-09', cappedBy: 'answer' })
  })
})

describe('timers of a letter', () => {
  it('remind a day before, then after every two days, each once', async () => {
    const city = await routed()
    expect(city.index.nextTimerAt).toEqual(at('2026-11-06 00:00'))
    expect(await city.at('2026-11-05 23:59').runTimers()).toEqual([])
    expect(await city.at('2026-11-06 09:00').runTimers()).toEqual(['2026-11-06'])
    expect(await city.runTimers()).toEqual([])
    expect(await city.at('2026-11-12 09:00').runTimers()).toEqual(['2026-11-12'])
    expect(await city.at('2026-11-20 09:00').runTimers()).toEqual(['2026-11-20'])
    expect(city.case.facts).toMatchObject({ reminders: 3 })
    expect(city.log.at(-1)).toMatchObject({
      actorKind: 'system',
      causedBy: 'timer:chase',
      occurredAt: at('2026-11-20 00:00'),
    })
  })

  it('are kept back by what stands in the way of their step', async () => {
    const city = await routed()
    await city.take(chief, 'extend', { days: 5 })
    expect(await city.at('2026-11-13 09:00').runTimers()).toEqual(['letter.extended-long'])
    expect(city.case.fired).toEqual([])
  })

  it('have nothing to do in a closed case', async () => {
    const city = await routed()
    await city.take(zhao, 'draft', { text: '…' })
    await city.take(sun, 'sign', { agrees: true, words: '' })
    expect(await city.at('2026-12-20 09:00').runTimers()).toEqual([])
    expect(city.index).toMatchObject({ nextTimerAt: null, lead: null })
  })
})

describe('what stands in the way', () => {
  it('is named whole: all obstacles, then all faults', async () => {
    const city = await routed()
    await city.take(chief, 'extend', { days: 1 })
    await city.at('2026-11-10').runTimers()
    expect(await city.take(chief, 'extend', { days: 9 })).toBe('letter.extended-already letter.reminded-already')
    expect(city.steps(chief)).toEqual([])
  })

  it('in what was typed is said by its field', async () => {
    const city = await filed()
    expect(await city.take(clerk, 'route', { drafter: 'zhao', signer: 'zhao' })).toBe('letter.two-persons')
    await city.take(clerk, 'route', { drafter: 'zhao', signer: 'sun' })
    expect(await city.take(chief, 'extend', { days: 6 })).toBe('letter.too-long')
    expect(city.case.facts).toMatchObject({ extension: 0 })
  })

  it('is said before a number is drawn', async () => {
    const city = await routed()
    await city.take(zhao, 'draft', { text: '…' })
    expect(await city.take(sun, 'sign', { agrees: 'yes' })).toBe('case.input-invalid case.input-invalid')
    await city.take(sun, 'sign', { agrees: false, words: '' })
    await city.take(zhao, 'draft', { text: '…' })
    await city.take(sun, 'sign', { agrees: true, words: '' })
    expect(city.case.number).toBe('答〔2026〕2号')
  })

  it('nobody is let in whom no key lets read', async () => {
    const city = await routed()
    const stranger = staff('stranger')
    expect([city.view(stranger), city.view(citizen('li'))]).toEqual([null, null])
    expect(await city.take(stranger, 'draft', { text: '…' })).toBe('case.not-found')
    expect(city.view(staff('qian', 'post:HALL:agency_head'))).toBeNull()
  })
})

describe('coming second', () => {
  it('a form on the case is out of date after any step but one on a party', async () => {
    const city = await routed()
    const seen = city.case.version
    await city.take(zhao, 'draft', { text: '…' })
    expect(await city.take(chief, 'extend', { days: 1 }, { expectedVersion: seen })).toBe('case.changed-meanwhile')
    expect(await city.take(chief, 'extend', { days: 1 }, { expectedVersion: city.case.version })).toBe('working')
  })

  it('a task that was done meanwhile is', async () => {
    const city = await routed()
    const taskId = city.taskId('draft')
    await city.take(zhao, 'draft', { text: '…' })
    expect(await city.take(zhao, 'draft', { text: '…' }, { taskId })).toBe('case.changed-meanwhile')
    expect(await city.take(staff('stranger'), 'draft', { text: '…' }, { taskId })).toBe('case.not-found')
    await city.take(sun, 'sign', { agrees: true, words: '' })
    expect(await city.take(zhao, 'draft', { text: '…' }, { taskId })).toBe('case.already-decided')
  })

  it('a step on a party leaves the case’s version alone, and watches its own', async () => {
    const city = await routed()
    await city.take(zhao, 'draft', { text: '…' })
    await city.take(sun, 'sign', { agrees: true, words: '' })
    const { version } = city.case
    expect(await city.take(wang, 'rate', { stars: 5 }, { expectedVersion: 0 })).toBe('answered')
    expect(city.case.version).toBe(version)
    expect(await city.take(wang, 'rate', { stars: 1 }, { expectedVersion: 0 })).toBe('case.changed-meanwhile')
  })
})

describe('a case that is opened again', () => {
  it('begins a new round, with a new date', async () => {
    const city = await routed()
    await city.take(zhao, 'draft', { text: '…' })
    await city.take(sun, 'sign', { agrees: true, words: '' })
    expect(city.case.closedAt).not.toBeNull()
    expect(await city.at('2026-12-01').take(wang, 'reopen', { reason: '还是老样子' })).toBe('received')
    expect(city.case).toMatchObject({ round: 2, closedAt: null })
    expect(city.tasks()).toEqual(['route#2'])
    expect(city.due('answer')).toMatchObject({ dueOn: '2026-12-08' })
  })
})

describe('a protected writer', () => {
  it('is named neither by lists nor on record', async () => {
    const [open, hidden] = [await filed(false), await filed(true)]
    expect([open.index.card, hidden.index.card]).toEqual([
      { title: '来信', party: '王芳', search: ['王芳'] },
      { title: '来信', party: null, search: [] },
    ])
    expect(open.log[0]).toMatchObject({ actorKind: 'citizen', actorId: 'wang', actorName: null })
    expect(hidden.log[0]).toMatchObject({ actorKind: 'party', actorId: hidden.case.parties[0]?.id })
    expect(JSON.stringify(hidden.log)).not.toMatch(/王芳|wang/)
  })
})

describe('who acted', () => {
  it('is recorded with the post, and with whom they stand in for', async () => {
    const city = await filed()
    const standIn = withLent(staff('he', 'department:HALL'), 'post:HALL:window_clerk', 'clerk')
    await city.take(standIn, 'route', { drafter: 'zhao', signer: 'sun' })
    expect(city.log.at(-1)).toMatchObject({
      actorId: 'he',
      actorName: '官员he',
      actorPost: 'post:HALL:window_clerk',
      actorFor: [{ as: 'stand_in', id: 'clerk' }],
    })
    await city.take(zhao, 'draft', { text: '…' })
    expect(city.log.at(-1)).toMatchObject({ actorPost: null, actorFor: [] })
  })

  it('is recorded with the person whose words are entered', async () => {
    const city = await routed()
    const onBehalf = [{ as: 'operator', id: 'caller' }] as const
    await city.take(zhao, 'draft', { text: '…' }, { onBehalf })
    expect(city.log.at(-1)).toMatchObject({ actorId: 'zhao', actorFor: onBehalf })
  })

  it('with a post of their own does it in their own name', async () => {
    const city = await filed()
    const both = withLent(clerk, 'post:HALL:window_clerk', 'other')
    await city.take(both, 'route', { drafter: 'zhao', signer: 'sun' })
    expect(city.log.at(-1)?.actorFor).toEqual([])
  })
})

describe('what an event says', () => {
  const body = { type: 'signed', schema: 1, payload: { agrees: true, words: '同意' } }

  it('depends on whom it is said to, also under an older number', () => {
    expect(LETTER.describe(body, 'public')).toEqual({ words: 'answered' })
    expect(LETTER.describe({ ...body, payload: { agrees: false, words: '' } }, 'public')).toBeNull()
    expect(LETTER.describe(body, { party: 'writer' })).toEqual({ words: 'signed', facts: { words: '同意' } })
  })

  it('is unknown where a newer build wrote it', () => {
    expect(LETTER.describe({ ...body, schema: 3 }, 'public')).toEqual({ words: 'unknown' })
    expect(LETTER.describe({ ...body, type: 'merged' }, 'public')).toEqual({ words: 'unknown' })
  })

  it('decides who gets notices and letters', async () => {
    const city = await routed()
    const open = LETTER.read(city.case)
    expect(open.notify({ type: 'routed', schema: 1, payload: { to: 'zhao' } })).toEqual(['staff:zhao'])
    expect(open.letters(body)).toEqual([{ template: 'answer', to: 'writer' }])
    expect(open.letters({ ...body, payload: { agrees: false, words: '' } })).toEqual([])
  })
})

describe('facts under an older number', () => {
  it('are brought up to date as they are read; a newer one is refused', async () => {
    const city = await routed()
    const { reminders: _reminders, ...older } = city.case.facts as { reminders: number }
    expect(LETTER.read({ ...city.case, factsSchema: 1, facts: older }).clocks[0]?.name).toBe('answer')
    expect(() => LETTER.read({ ...city.case, factsSchema: 3 })).toThrow('newer')
  })
})

it('status, tasks and rounds of a letter follow from its events', async () => {
  const city = await routed()
  await city.take(zhao, 'draft', { text: '…' })
  await city.take(sun, 'sign', { agrees: false, words: '' })
  await city.at('2026-11-12').runTimers()
  const { status, work } = replayed(city.log)
  expect(status).toBe(city.case.status)
  expect(work.tasks).toEqual(city.case.tasks)
  expect(work.fired).toEqual(city.case.fired)
  const [first, ...rest] = city.log
  expect(() => replayed(rest)).toThrow('event 1 is missing')
  expect(() => replayed(city.log.map((event) => (event.seq === 3 ? { ...event, from: 'received' } : event)))).toThrow(
    'event 3 does not follow',
  )
  expect(() => replayed([])).toThrow('begins with an event')
  expect(first?.effects.length).toBeGreaterThan(2)
})
