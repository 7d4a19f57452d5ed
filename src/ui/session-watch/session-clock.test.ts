import { describe, expect, it } from 'vitest'
import { isAnnounced, minutesAndSeconds, stateAfter } from './session-clock'

describe('what is left of a session', () => {
  it.each([
    ['an officer at the start', { idle: 900, age: 43_200 }, 0, { left: 900, end: 'idle', isNear: false }],
    ['one second before the warning', { idle: 900, age: 43_200 }, 779, { left: 121, end: 'idle', isNear: false }],
    ['two minutes before', { idle: 900, age: 43_200 }, 780, { left: 120, end: 'idle', isNear: true }],
    ['over', { idle: 900, age: 43_200 }, 900, { left: 0, end: 'idle', isNear: true }],
    ['long over, the machine slept', { idle: 900, age: 43_200 }, 9_000, { left: 0, end: 'idle', isNear: true }],
    ['twelve hours end first', { idle: 900, age: 300 }, 200, { left: 100, end: 'age', isNear: true }],
    ['both at once: nothing can be extended', { idle: 60, age: 60 }, 0, { left: 60, end: 'age', isNear: true }],
  ])('%s', (_what, left, elapsed, state) => expect(stateAfter(left, elapsed)).toEqual(state))

  it('is told aloud four times, not every second', () =>
    expect(Array.from({ length: 121 }, (_, left) => left).filter(isAnnounced)).toEqual([10, 30, 60, 120]))

  it.each([
    [120, '2:00'],
    [61, '1:01'],
    [9, '0:09'],
  ])('%i seconds read %s', (seconds, text) => expect(minutesAndSeconds(seconds)).toBe(text))
})
