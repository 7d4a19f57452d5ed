import { expect, it } from 'vitest'
import { inDemand } from './in-demand'

const offered = [
  { id: '1', code: 'd', isOnline: false },
  { id: '2', code: 'c', isOnline: true },
  { id: '3', code: 'b', isOnline: true },
  { id: '4', code: 'a', isOnline: false },
]
const codes = (ranked: string[], limit = 4) => inDemand(offered, ranked, limit).map(({ code }) => code)

it.each([
  ['nobody filed anything: what can be filed here first, then by code', [], ['b', 'c', 'a', 'd']],
  ['what was filed leads, most first', ['1', '2'], ['d', 'c', 'b', 'a']],
  ['what is no longer offered takes no place', ['9', '4'], ['a', 'b', 'c', 'd']],
])('%s', (_case, ranked, expected) => {
  expect(codes(ranked)).toEqual(expected)
})

it('gives no more than was asked for', () => {
  expect(codes(['1'], 2)).toEqual(['d', 'b'])
})
