import { expect, it } from 'vitest'
import { rangeOf } from './byte-range'

it.each([
  [null, null],
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-1000', { start: 0, end: 99 }],
  ['bytes=99-99', { start: 99, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-0', null],
  ['bytes=-', null],
  ['bytes=0-9,20-29', null],
  ['lines=0-9', null],
  ['bytes=0x1-2', null],
])('%s of a hundred bytes', (header, range) => expect(rangeOf(header, 100)).toEqual(range))

it('nothing can be asked of an empty file', () => expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable'))
