import { expect, it } from 'vitest'
import { type Release, TooBusy, WorkQueue } from './work-queue'

const LIMITS = {
  ...{ atOnce: 4, anonymousAtOnce: 3, perPerson: 2, perAddress: 2 },
  ...{ waiting: 10, waitingPerCaller: 5, patienceMs: 60_000 },
}
const address = (key: string) => ({ key, isPerson: false })
const person = (key: string) => ({ key, isPerson: true })

/** Asks so often for one caller; `begun` grows by its name whenever a piece begins. */
function enterTimes(
  queue: WorkQueue,
  caller: ReturnType<typeof address>,
  times: number,
  begun: string[],
  held: Release[] = [],
) {
  const entered = Array.from({ length: times }, () =>
    queue.enter(caller).then((release) => {
      begun.push(caller.key)
      held.push(release)
    }),
  )
  return {
    held,
    refused: Promise.allSettled(entered).then((all) => all.filter(({ status }) => status === 'rejected').length),
  }
}
const settled = () => new Promise((done) => setImmediate(done))

it('no address holds more than its share, and all addresses together leave capacity for who is signed in', async () => {
  const queue = new WorkQueue(LIMITS)
  const begun: string[] = []
  enterTimes(queue, address('a'), 3, begun)
  enterTimes(queue, address('b'), 3, begun)
  enterTimes(queue, person('officer'), 1, begun)
  await settled()
  expect(begun).toEqual(['a', 'a', 'b', 'officer'])
})

it('callers take turns: who asks a hundred times does not come before who asks once', async () => {
  const queue = new WorkQueue({ ...LIMITS, anonymousAtOnce: 1, perAddress: 1 })
  const begun: string[] = []
  const held: Release[] = []
  enterTimes(queue, address('flood'), 6, begun, held)
  enterTimes(queue, address('citizen'), 1, begun, held)
  for (let i = 0; i < 4; i++) {
    await settled()
    held.shift()?.()
  }
  await settled()
  expect(begun.slice(0, 4)).toEqual(['flood', 'flood', 'citizen', 'flood'])
})

it('a line that is too long is refused at once, and another caller still finds a place', async () => {
  const queue = new WorkQueue(LIMITS)
  const begun: string[] = []
  const flood = enterTimes(queue, address('flood'), 20, begun)
  const other = enterTimes(queue, address('citizen'), 1, begun)
  await settled()
  expect(begun).toEqual(['flood', 'flood', 'citizen'])
  expect(queue.waiting).toBe(5)
  for (let i = 0; i < 20; i++) {
    flood.held.shift()?.()
    await settled()
  }
  expect([await flood.refused, await other.refused]).toEqual([13, 0])
})

it('whoever waits too long is refused with a time to retry, and whoever disconnects leaves the queue', async () => {
  const queue = new WorkQueue({ ...LIMITS, perAddress: 1, patienceMs: 30 })
  const release = await queue.enter(address('a'))
  await expect(queue.enter(address('a'))).rejects.toBeInstanceOf(TooBusy)
  const left = new AbortController()
  const gone = queue.enter(address('a'), left.signal)
  left.abort()
  await expect(gone).rejects.toBeInstanceOf(TooBusy)
  release()
  release()
  expect([queue.waiting, queue.running]).toEqual([0, 0])
})
